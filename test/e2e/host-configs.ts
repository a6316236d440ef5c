/** How Teams shows a card in one of its looks: the colours of text and of the styles of containers. Contrast means WCAG 2 against the background. */
export interface Look {
  readonly name: string;
  /** Width of the chat column in CSS pixels. */
  readonly width: number;
  readonly page: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly button: { readonly text: string; readonly background: string; readonly border: string };
  readonly input: { readonly text: string; readonly background: string; readonly border: string };
  readonly styles: Readonly<Record<'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent', string>>;
}

const LIGHT: Omit<Look, 'name' | 'width'> = {
  page: '#ffffff',
  text: '#242424',
  subtle: '#616161',
  accent: '#5b5fc7',
  button: { text: '#242424', background: '#ffffff', border: '#d1d1d1' },
  input: { text: '#242424', background: '#f5f5f5', border: '#616161' },
  styles: {
    default: '#ffffff',
    emphasis: '#f5f5f5',
    good: '#e7f2da',
    warning: '#fff4ce',
    attention: '#fcf4f6',
    accent: '#e8ebfa',
  },
};

/** Teams on a laptop and on a phone, light and dark, and in high contrast. */
export const LOOKS: readonly Look[] = [
  { name: 'light', width: 620, ...LIGHT },
  { name: 'narrow', width: 320, ...LIGHT },
  {
    name: 'dark-narrow',
    width: 320,
    page: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#7f85f5',
    button: { text: '#ffffff', background: '#292929', border: '#666666' },
    input: { text: '#ffffff', background: '#141414', border: '#adadad' },
    styles: {
      default: '#292929',
      emphasis: '#141414',
      good: '#1b2e12',
      warning: '#463100',
      attention: '#3b1519',
      accent: '#2f2f4a',
    },
  },
  {
    name: 'contrast-narrow',
    width: 320,
    page: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    button: { text: '#ffff01', background: '#000000', border: '#ffff01' },
    input: { text: '#ffffff', background: '#000000', border: '#ffffff' },
    styles: {
      default: '#000000',
      emphasis: '#000000',
      good: '#000000',
      warning: '#000000',
      attention: '#000000',
      accent: '#000000',
    },
  },
];

/** The renderer's settings for a look. */
export function hostConfig(look: Look): object {
  const colour = { default: look.text, subtle: look.subtle };
  const texts = {
    default: colour,
    dark: colour,
    light: colour,
    accent: { default: look.accent, subtle: look.accent },
    good: colour,
    warning: colour,
    attention: colour,
  };
  const style = (background: string) => ({ backgroundColor: background, foregroundColors: texts });
  return {
    fontFamily: 'DejaVu Sans, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    containerStyles: Object.fromEntries(Object.entries(look.styles).map(([name, colour]) => [name, style(colour)])),
    actions: {
      maxActions: 6,
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
  };
}

/** The style sheet around the renderer: buttons and inputs as Teams draws them. */
export function styleSheet(look: Look): string {
  return `
    body { margin: 0; background: ${look.page}; color: ${look.text}; font-family: 'DejaVu Sans', sans-serif; }
    #chat { width: ${look.width - 24}px; padding: 12px; }
    .card { margin-bottom: 16px; border: 1px solid ${look.button.border}; border-radius: 6px; overflow: hidden; }
    a { color: ${look.accent}; }
    .ac-pushButton { font-size: 14px; padding: 6px 12px; min-height: 32px; border-radius: 4px; white-space: normal;
      color: ${look.button.text}; background: ${look.button.background}; border: 1px solid ${look.button.border}; }
    .ac-input { font-size: 14px; padding: 6px; width: 100%; box-sizing: border-box; color: ${look.input.text};
      background: ${look.input.background}; border: 1px solid ${look.input.border}; }`;
}
