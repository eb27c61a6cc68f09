import { useEffect, useRef, useState } from "preact/hooks";

/** The width an element has on the page, as it changes. */
export function useWidth<Kind extends Element>(): [ref: { current: Kind | null }, width: number] {
  const ref = useRef<Kind>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
