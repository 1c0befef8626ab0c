// Keys for who decides on many findings. Nothing here is needed: each key does what a link, a choice
// or a button of the page does.
"use strict";

(() => {
  const form = document.getElementById("decide");
  const help = document.getElementById("keys");
  const said = document.getElementById("keys-said");
  const on = document.getElementById("keys-on");
  const KEPT = "auditor-keys";
  if (form === null || help === null || on === null) {
    return;
  }
  document.querySelectorAll("[data-script]").forEach((one) => { one.hidden = false; });

  function kept() {
    try {
      return window.localStorage.getItem(KEPT);
    } catch (e) {
      return null; // A browser that keeps nothing.
    }
  }
  on.checked = kept() !== "off";
  on.addEventListener("change", () => {
    try {
      window.localStorage.setItem(KEPT, on.checked ? "on" : "off");
    } catch (e) {
      // It holds for this page.
    }
  });

  function isTyping(target) {
    return target instanceof Element
      && target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]") !== null;
  }

  /** What a choice needs besides is shown with it. */
  function unfold() {
    document.querySelectorAll(".decision").forEach((one) => {
      const more = one.querySelector(".more");
      if (more !== null) {
        more.hidden = !one.querySelector("input[type=radio]").checked;
      }
    });
  }
  form.addEventListener("change", unfold);
  window.addEventListener("pageshow", unfold);
  unfold();

  function choose(choice) {
    choice.checked = true;
    unfold();
    choice.focus();
    const name = choice.labels[0].firstChild.textContent.trim();
    said.textContent = said.dataset.chosen.replace("{0}", name);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (!on.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      help.open = !help.open;
      help.querySelector("summary").focus();
      return;
    }
    const meant = Array.from(document.querySelectorAll("[data-key]"))
      .find((one) => one.dataset.key === event.key);
    if (meant instanceof HTMLInputElement) {
      event.preventDefault();
      choose(meant);
    } else if (meant !== undefined) {
      event.preventDefault();
      meant.click();
    }
  });
})();
