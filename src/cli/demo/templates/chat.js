// Keeps both chats up to date, presses buttons without leaving the page, and copies.
//
// The page is whole without this script: every button is a form, and every text to copy is
// shown when its button is opened. The server makes the page; the script only asks for it
// again and puts in place what is new, so that nothing is read out twice.
"use strict";

(() => {
  const LOOK = 1_000;
  const COPIED = 2_000;

  let doing = 0;
  let deeds = 0;

  const element = (id) => document.getElementById(id);
  const body = document.body;

  // ---- the page ----

  async function look() {
    if (doing || document.hidden) {
      return;
    }
    const before = deeds;
    try {
      const side = encodeURIComponent(body.dataset.side);
      const seen = encodeURIComponent(body.dataset.version);
      const reply = await fetch(`/chat?side=${side}&seen=${seen}`, { cache: "no-store" });
      element("gone").hidden = true;
      // What was asked for before a deed is older than what the deed brought.
      if (reply.status === 200 && before === deeds) {
        show(await reply.text());
      }
    } catch {
      element("gone").hidden = false;
    }
  }

  function show(html) {
    const next = new DOMParser().parseFromString(html, "text/html");
    if (!next.body.dataset.version) {
      return;
    }
    const focus = focused();
    body.dataset.version = next.body.dataset.version;
    for (const fresh of next.querySelectorAll("[data-live]")) {
      const here = element(fresh.id);
      if (!here) {
        continue;
      }
      let changed = false;
      if (fresh.dataset.live === "list") {
        changed = merge(here, fresh);
      } else if (here.innerHTML !== fresh.innerHTML) {
        here.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)));
      }
      for (const name of ["lang", "dir"]) {
        if (fresh.hasAttribute(name)) {
          here.setAttribute(name, fresh.getAttribute(name));
        }
      }
      const phone = here.closest(".phone");
      if (changed && phone && phone.id !== body.dataset.side) {
        news(phone.id, true);
      }
    }
    focusAgain(focus);
  }

  // Only the messages that are new or changed are touched.
  function merge(list, fresh) {
    let changed = false;
    let place = list.firstElementChild;
    for (const item of [...fresh.children]) {
      const here = element(item.id);
      if (here && here.dataset.mark === item.dataset.mark) {
        if (here === place) {
          place = place.nextElementSibling;
        } else {
          list.insertBefore(here, place);
        }
        continue;
      }
      changed = true;
      const adopted = document.adoptNode(item);
      if (!here) {
        list.insertBefore(adopted, place);
        continue;
      }
      if (here === place) {
        place = here.nextElementSibling;
      }
      here.replaceWith(adopted);
    }
    while (place) {
      const after = place.nextElementSibling;
      place.remove();
      place = after;
      changed = true;
    }
    return changed;
  }

  // ---- where the reader is ----

  function focused() {
    const active = document.activeElement;
    if (!active || active === body) {
      return null;
    }
    const item = active.closest("li[id], [data-live]");
    const { name, value } = active;
    return { active, id: active.id, name, value, item: item && item.id };
  }

  function focusAgain(focus) {
    if (!focus || focus.active.isConnected) {
      return;
    }
    const item = focus.item && element(focus.item);
    const alike = (button) => button.name === focus.name && button.value === focus.value;
    const same = focus.name && item && [...item.querySelectorAll("button")].find(alike);
    const target = (focus.id && element(focus.id)) || same || item;
    if (target) {
      if (target === item) {
        item.tabIndex = -1;
      }
      target.focus({ preventScroll: true });
    }
  }

  function news(side, is) {
    const mark = document.querySelector(`[data-tab="${side}"] .news`);
    if (mark) {
      mark.hidden = !is;
    }
  }

  function turnTo(side) {
    body.dataset.side = side;
    news(side, false);
    for (const tab of document.querySelectorAll("[data-tab]")) {
      if (tab.dataset.tab === side) {
        tab.setAttribute("aria-current", "page");
      } else {
        tab.removeAttribute("aria-current");
      }
    }
    for (const field of document.querySelectorAll("input[name=side]")) {
      field.value = side;
    }
    history.replaceState(null, "", `/chat?side=${side}`);
  }

  function toTheEnd(phone) {
    const log = phone && element(`${phone.id}-log`);
    if (log) {
      // The box is filled from its end, which is where its scroll begins.
      log.scrollTop = 0;
    }
  }

  // ---- deeds ----

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-chat]")) {
      return;
    }
    event.preventDefault();
    const by = event.submitter;
    const fields = new FormData(form);
    if (by && by.name) {
      fields.append(by.name, by.value);
    }
    const isFile = form.enctype === "multipart/form-data";
    const phone = (by || form).closest(".phone");
    for (const menu of document.querySelectorAll(".menu[open]")) {
      menu.open = false;
    }
    doing += 1;
    deeds += 1;
    if (by) {
      by.classList.add("busy");
    }
    try {
      const reply = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: isFile ? fields : new URLSearchParams(fields),
        cache: "no-store",
      });
      const html = await reply.text();
      element("gone").hidden = true;
      if (reply.ok) {
        if (isFile || form.matches(".compose")) {
          form.reset();
        }
        show(html);
        toTheEnd(phone);
      }
    } catch {
      element("gone").hidden = false;
    }
    doing -= 1;
    if (by) {
      by.classList.remove("busy");
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-at-once]");
    if (form) {
      form.requestSubmit();
    }
  });

  document.addEventListener("keydown", (event) => {
    const isText = event.target.matches(".compose textarea");
    if (isText && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  // ---- copying, and from phone to phone ----

  async function copy(button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    const key = button.closest(".key");
    key.classList.add("copied");
    setTimeout(() => key.classList.remove("copied"), COPIED);
    const spoken = element("spoken");
    spoken.textContent = "";
    setTimeout(() => {
      spoken.textContent = "Copied";
    }, 50);
  }

  document.addEventListener("click", (event) => {
    const tab = event.target.closest("[data-tab]");
    if (tab) {
      event.preventDefault();
      turnTo(tab.dataset.tab);
      return;
    }
    const button = event.target.closest("[data-copy]");
    // Where a page may not copy by itself, the button opens and shows the text.
    if (button && navigator.clipboard && window.isSecureContext) {
      event.preventDefault();
      copy(button).catch(() => {
        button.parentElement.open = true;
      });
    }
  });

  // ---- the beginning ----

  document.documentElement.classList.add("scripted");
  setInterval(look, LOOK);
  document.addEventListener("visibilitychange", look);
})();
