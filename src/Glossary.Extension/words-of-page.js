// Puts the reader's language into a page of the extension: what stands in data-text, and in an attribute where data-text-… names one.

export const say = (name, ...values) => chrome.i18n.getMessage(name, values.map(String));

export function translate(root = document) {
  document.documentElement.lang = chrome.i18n.getUILanguage().slice(0, 2) === "de" ? "de" : "en";
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  for (const element of root.querySelectorAll("[data-text-placeholder]")) {
    element.placeholder = say(element.dataset.textPlaceholder);
  }
}
