type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly fontType?: 'Monospace';
  readonly isSubtle?: boolean;
  readonly size?: 'Small';
}

/** One piece of a bar. */
export interface ChartPart {
  readonly legend: string;
  readonly value: number;
  readonly color: 'good' | 'warning' | 'attention' | 'neutral';
}

/** The part of Adaptive Cards 1.5 that our cards use. Everything without a fallback is drawn by Teams, by the local chat page and by a plain renderer. */
export type CardElement =
  /** Reads Markdown: only for our own words and the articles'. */
  | {
      readonly type: 'TextBlock';
      readonly text: string;
      readonly wrap: true;
      readonly size?: 'Small' | 'Default' | 'Medium' | 'Large';
      readonly weight?: 'Default' | 'Bolder';
      readonly isSubtle?: boolean;
      readonly spacing?: Spacing;
      readonly style?: 'default' | 'heading';
    }
  /** Shows its text as it is, every character of it. */
  | { readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[]; readonly spacing?: Spacing }
  | {
      readonly type: 'Container';
      readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
      readonly items: readonly CardElement[];
      readonly bleed?: boolean;
      readonly spacing?: Spacing;
    }
  /** Drawn by Teams alone; everything else draws the fallback. */
  | {
      readonly type: 'Chart.HorizontalBar.Stacked';
      readonly title: string;
      readonly data: readonly { readonly title: string; readonly data: readonly ChartPart[] }[];
      readonly fallback: CardElement;
    }
  | { readonly type: 'ActionSet'; readonly actions: readonly CardAction[]; readonly spacing?: Spacing }
  | {
      readonly type: 'Input.Text';
      readonly id: string;
      readonly label: string;
      readonly isMultiline: boolean;
      /** What stands in it at first. */
      readonly value?: string;
      readonly maxLength: number;
      readonly isRequired?: boolean;
      readonly errorMessage?: string;
    }
  | {
      readonly type: 'Input.ChoiceSet';
      readonly id: string;
      readonly label: string;
      readonly style: 'compact' | 'expanded';
      /** Long choices go on in a second line instead of being cut. */
      readonly wrap?: true;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      readonly value?: string;
      readonly isRequired?: boolean;
      readonly errorMessage?: string;
    };

export interface FoldAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly CardElement[] };
}

export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: object;
  /** `none`: sends `data` alone, and an input that must be filled does not hold it back. */
  readonly associatedInputs?: 'auto' | 'none';
}

export type CardAction = SubmitAction | FoldAction;

/** A card as it is sent. */
export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

/** A paragraph of our own Markdown. */
export function text(markdown: string): CardElement {
  return { type: 'TextBlock', text: markdown, wrap: true, spacing: 'Small' };
}

/** A line with names, titles or words that came from outside: nothing in it is read as Markdown. */
export function line(content: string): CardElement {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: content }], spacing: 'Small' };
}

/** The first words of a card, in Markdown; screen readers announce it as a heading. */
export function headline(markdown: string): CardElement {
  return { type: 'TextBlock', text: markdown, wrap: true, size: 'Medium', weight: 'Bolder', style: 'heading' };
}

/** The name of a part of a card, in Markdown. */
export function label(markdown: string): CardElement {
  return { type: 'TextBlock', text: markdown, wrap: true, weight: 'Bolder', spacing: 'Medium' };
}

/** A line of our own Markdown that matters less: sources, times, case numbers. */
export function subtle(markdown: string): CardElement {
  return { type: 'TextBlock', text: markdown, wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' };
}

/** A command exactly as it must be typed, one element per line of it. */
export function command(content: string): CardElement[] {
  return content.split('\n').map((typed, index) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: typed, fontType: 'Monospace' }],
    spacing: index === 0 ? 'Small' : 'None',
  }));
}

/** A part that is folded away until its button is pressed. */
export function folded(title: string, body: readonly CardElement[]): FoldAction {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body } };
}
