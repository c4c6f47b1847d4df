import { useEffect, useRef, useState } from "preact/hooks";

/**
 * Whether the reader has come near a place of the page; stays so.
 * @param {string} [margin] how near: the margin of the screen, as in CSS
 * @returns {[import("preact").RefObject<any>, boolean]} the ref of the place
 */
export function useNear(margin) {
  const place = useRef(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), {
      rootMargin: margin,
    });
    observer.observe(/** @type {any} */ (place.current));
    return () => observer.disconnect();
  }, []);
  return [place, isNear];
}
