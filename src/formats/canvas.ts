import { cellsOf, columns } from "./width.ts";

type Style = (text: string) => string;

/** A drawing of characters, placed by column and row; a Chinese one takes two columns. */
export class Canvas {
  readonly #rows: { readonly text: string; readonly style: Style | undefined }[][] = [];

  /** Writes a text from a column onwards, over what is there. */
  put(row: number, column: number, text: string, style?: Style): this {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    while (cells.length < column) cells.push({ text: " ", style: undefined });
    let at = column;
    for (const cell of cellsOf(text)) {
      cells[at] = { text: cell.text, style };
      if (cell.columns === 2) cells[at + 1] = { text: "", style };
      at += cell.columns;
    }
    return this;
  }

  /** The same, in the middle of the columns from `from` to `to`, both included. */
  middle(row: number, from: number, to: number, text: string, style?: Style): this {
    return this.put(row, from + Math.floor((to - from + 1 - columns(text)) / 2), text, style);
  }

  /** The same, ending at a column. */
  until(row: number, column: number, text: string, style?: Style): this {
    return this.put(row, column - columns(text) + 1, text, style);
  }

  /** A frame of three rows with a name in it. */
  box(row: number, from: number, to: number, name: string, style?: Style): this {
    const line = "─".repeat(to - from - 1);
    return this.put(row, from, `┌${line}┐`)
      .put(row + 1, from, `│${" ".repeat(to - from - 1)}│`)
      .middle(row + 1, from + 1, to - 1, name, style)
      .put(row + 2, from, `└${line}┘`);
  }

  /** A line to the right that ends in an arrow. */
  right(row: number, from: number, to: number): this {
    return this.put(row, from, `${"─".repeat(to - from)}►`);
  }

  /** A line down, without its ends. */
  down(from: number, to: number, column: number): this {
    for (let row = from; row <= to; row++) this.put(row, column, "│");
    return this;
  }

  lines(): readonly string[] {
    return this.#rows.map((cells) => {
      let line = "";
      for (let i = 0; i < cells.length;) {
        const style = cells[i]?.style;
        let text = "";
        for (; i < cells.length && cells[i]?.style === style; i++) text += cells[i]?.text ?? "";
        line += style === undefined ? text : style(text);
      }
      return line.trimEnd();
    });
  }
}
