import { render } from "preact";
import { App } from "./app.tsx";
import { applyTheme } from "./state/theme.ts";
import "./style/base.css";
import "./style/layout.css";
import "./style/lines.css";
import "./style/reader.css";
import "./style/charts.css";

applyTheme();
render(<App />, document.querySelector("#app")!);
