import { useEffect, useState } from "preact/hooks";

/** The width an element has on the page, as it changes; 0 until it is on the page. `ref`: to be set on that element. */
export function useWidth<Kind extends Element>(): [ref: (element: Kind | null) => void, width: number] {
  const [element, setElement] = useState<Kind | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
