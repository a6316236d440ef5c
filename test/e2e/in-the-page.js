// Runs in the browser, beside Microsoft's renderer of Adaptive Cards.

/** The little Markdown our cards use: Teams and the chat page have a whole reader for it. */
const withMarkdown = (AdaptiveCard) => {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
      .replace(/\[([^\]]+)\]\((https:[^)]+)\)/g, '<a href="$2">$1</a>');
    result.didProcess = true;
  };
};

/** Draws cards one under the other. */
globalThis.drawCards = (cards, config) => {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
  withMarkdown(AdaptiveCard);
  const chat = document.createElement('div');
  chat.id = 'chat';
  document.body.append(chat);
  for (const { name, card } of cards) {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = new HostConfig(config);
    drawn.parse(card);
    const frame = document.createElement('div');
    frame.className = 'card';
    frame.dataset.name = name;
    frame.append(drawn.render());
    chat.append(frame);
  }
};

/** How tall each card is before anything is unfolded (px). */
globalThis.heightsOf = () =>
  [...document.querySelectorAll('.card')].map((frame) => ({
    name: frame.dataset.name,
    height: Math.round(frame.getBoundingClientRect().height),
  }));

const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);

/** Relative luminance of a colour (WCAG 2). */
const luminance = (colour) => {
  const [r, g, b] = channels(colour).map((one) => {
    const share = one / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const behind = (element) => {
  for (let at = element; at !== null; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if ((channels(colour)[3] ?? 1) > 0) return colour;
  }
  return 'rgb(255, 255, 255)';
};

const contrastOf = (element) => {
  const [one, two] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
};

const hasOwnText = (element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');

const textFaults = (card, where, leastContrast, smallest) =>
  [...card.querySelectorAll('*')].filter(hasOwnText).flatMap((element) => {
    if (element.offsetParent === null) return [];
    const said = `${where}: “${element.textContent.trim().slice(0, 40)}”`;
    const contrast = contrastOf(element);
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    return [
      ...(element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 ? [`${said} is cut`] : []),
      ...(contrast < leastContrast ? [`${said} has contrast ${contrast.toFixed(1)}`] : []),
      ...(size < smallest ? [`${said} is ${size} px high`] : []),
    ];
  });

const boxFaults = (card, where) => {
  const { right } = card.getBoundingClientRect();
  return [...card.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > right + 1)
    .map((element) => `${where}: ${element.className} sticks out`);
};

const nameFaults = (card, where) =>
  [...card.querySelectorAll('input, textarea, select')]
    .filter((input) => !input.getAttribute('aria-labelledby') && !input.getAttribute('aria-label'))
    .map((input) => `${where}: ${input.tagName} has no name for a screen reader`);

/** What a person could not read, reach or have read to them: one line each. */
globalThis.faultsOf = (leastContrast, smallest) =>
  [...document.querySelectorAll('.card')].flatMap((card) => {
    const where = card.dataset.name;
    return [...textFaults(card, where, leastContrast, smallest), ...boxFaults(card, where), ...nameFaults(card, where)];
  });
