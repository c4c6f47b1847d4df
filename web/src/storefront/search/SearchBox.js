import { useEffect, useId, useRef, useState } from "preact/hooks";
import { say } from "../../shared/announce.js";
import { Icon } from "../../shared/components/Icon.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { get } from "../../shared/session.js";

const pause = 150;

/** @typedef {{ productId: string, text: string }} Suggestion */

/** The shop's search: a combobox (ARIA Authoring Practices) that suggests products while somebody types. */
export function SearchBox() {
  const id = useId();
  const [typed, type] = useState("");
  const [suggestions, setSuggestions] = useState(/** @type {Suggestion[]} */ ([]));
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const isComposing = useRef(false);
  const isShown = isOpen && suggestions.length > 0;

  useEffect(() => {
    setActive(-1);
    if (!isOpen || typed.trim() === "") {
      setSuggestions([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      get(`/products/suggestions?q=${encodeURIComponent(typed.trim())}`, { signal: abort.signal, patience: 2_000 }).then(
        ({ items }) => {
          setSuggestions(items);
          say(t("search.suggestions", { count: items.length }));
        },
        // Without suggestions the search is as good.
        () => !abort.signal.aborted && setSuggestions([]),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, isOpen]);

  const go = (/** @type {string} */ href) => {
    setOpen(false);
    navigate(href);
  };
  const search = (/** @type {Event} */ event) => {
    event.preventDefault();
    const q = typed.trim();
    if (isShown && active >= 0) go(`/products/${encodeURIComponent(suggestions[active].productId)}`);
    else go(q ? `/search?q=${encodeURIComponent(q)}` : "/search");
  };
  const press = (/** @type {KeyboardEvent} */ event) => {
    // Keys of an input method are its own.
    if (isComposing.current || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      // -1: the text itself.
      if (isShown) setActive(((active + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
    } else if (event.key === "Escape" && isShown) {
      event.preventDefault();
      setOpen(false);
    }
  };

  return html`<form class="header-search" role="search" onSubmit=${search}>
    <${Icon} name="search" />
    <input
      type="text"
      name="q"
      maxlength="100"
      enterkeyhint="search"
      autocomplete="off"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${isShown ? "true" : "false"}
      aria-controls=${`${id}-list`}
      aria-activedescendant=${isShown && active >= 0 ? `${id}-${active}` : undefined}
      placeholder=${t("search.placeholder")}
      aria-label=${t("search.label")}
      value=${typed}
      onInput=${(/** @type {any} */ event) => {
        type(event.currentTarget.value);
        setOpen(true);
      }}
      onKeyDown=${press}
      onCompositionStart=${() => (isComposing.current = true)}
      onCompositionEnd=${() => (isComposing.current = false)}
      onBlur=${() => setOpen(false)}
    />
    <ul class="suggestions" role="listbox" id=${`${id}-list`} aria-label=${t("search.suggested")} hidden=${!isShown}>
      ${suggestions.map(
        (suggestion, i) =>
          html`<li
            key=${suggestion.productId}
            id=${`${id}-${i}`}
            role="option"
            aria-selected=${i === active ? "true" : "false"}
            onMouseDown=${(/** @type {Event} */ event) => event.preventDefault()}
            onClick=${() => go(`/products/${encodeURIComponent(suggestion.productId)}`)}
          >
            ${suggestion.text}
          </li>`,
      )}
    </ul>
  </form>`;
}
