// Keeps the page of an invoice up to date and copies fields.
//
// The page is right without this script. It asks for the page again when an event says that
// the status changed, once a minute for the time left, and when the reader comes back.
"use strict";

(() => {
  const MINUTE = 60_000;
  const AGAIN = 20_000;

  let source = null;
  let asking = false;
  let askAgain = false;

  const element = (id) => document.getElementById(id);

  // ---- the page ----

  async function refresh() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      const reply = await fetch(location.href, { cache: "no-store", credentials: "omit" });
      show(new DOMParser().parseFromString(await reply.text(), "text/html"));
    } catch {
      // No connection: the next minute or event asks again.
    }
    asking = false;
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }

  function show(next) {
    const [body, nextBody] = [element("body"), next.getElementById("body")];
    if (!nextBody) {
      // Whatever this page says instead, nothing of the old one may be paid any more.
      const main = next.getElementById("main");
      if (main) {
        element("main").replaceWith(document.adoptNode(main));
        stop();
      }
      return;
    }
    if (!body) {
      location.reload();
      return;
    }
    document.title = next.title;
    const [state, nextState] = [element("state"), next.getElementById("state")];
    state.className = nextState.className;
    // Only a change is read out.
    if (state.textContent !== nextState.textContent) {
      state.textContent = nextState.textContent;
    }
    const [timer, nextTimer] = [element("timer"), next.getElementById("timer")];
    if (body.dataset.mark === nextBody.dataset.mark) {
      if (timer && nextTimer) {
        timer.textContent = nextTimer.textContent;
      }
      return;
    }
    const focused = document.activeElement && document.activeElement.id;
    body.replaceWith(document.adoptNode(nextBody));
    showCopyButtons();
    if (focused && element(focused)) {
      element(focused).focus({ preventScroll: true });
    }
    if (!element("body").dataset.events) {
      stop();
    }
  }

  // ---- events ----

  function follow() {
    const body = element("body");
    if (source || !body || !body.dataset.events || document.hidden) {
      return;
    }
    source = new EventSource(body.dataset.events);
    source.addEventListener("status", (event) => {
      if (event.lastEventId !== element("body").dataset.mark) {
        refresh();
      }
    });
    source.addEventListener("error", () => {
      // A browser comes back by itself, unless it was turned away.
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(follow, MINUTE);
        setTimeout(refresh, AGAIN);
      } else {
        refresh();
      }
    });
  }

  function stop() {
    if (source) {
      source.close();
      source = null;
    }
  }

  // ---- copying ----

  function showCopyButtons() {
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.hidden = false;
    }
  }

  async function copy(button) {
    const field = element(button.dataset.copy);
    let copied = false;
    try {
      await navigator.clipboard.writeText(field.value);
      copied = true;
    } catch {
      field.focus();
      field.select();
      copied = document.execCommand("copy");
      button.focus();
    }
    if (!copied) {
      return;
    }
    const said = element("said");
    said.textContent = "";
    setTimeout(() => {
      said.textContent = said.dataset.copied;
    }, 50);
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 2_000);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("input[readonly], textarea[readonly]")) {
      event.target.select();
    }
  });

  // ---- the beginning ----

  showCopyButtons();
  if (element("body")) {
    follow();
    setInterval(() => {
      if (element("timer") && !document.hidden) {
        refresh();
      }
    }, MINUTE);
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) {
        stop();
      } else {
        refresh();
        follow();
      }
    });
  }
})();
