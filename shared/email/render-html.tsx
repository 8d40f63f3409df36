import type { ComponentChildren, CSSProperties } from 'preact';
import { Address, renderDocument, renderPart } from '../pages/markup.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block, Content, Fact, Matter as MatterModel } from './content.ts';
import { cleanLines, oneLine, shortLine } from './plain.ts';
import { adaptations, sheetWidth, styles } from './styles.ts';

interface LayoutProps {
  readonly children: ComponentChildren;
  readonly style: CSSProperties;
  readonly width?: string;
  readonly class?: string;
}

/** A table for the layout alone, which screen readers skip. */
const Layout = ({ children, style, width, class: classes = '' }: LayoutProps) => (
  <table role="presentation" width={width} cellPadding="0" cellSpacing="0" style={style} class={classes}>
    <tbody>{children}</tbody>
  </table>
);

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p style={styles.paragraph}>{oneLine(block.text)}</p>;
    case 'note':
      return (
        <p style={styles.note} class="m-soft">
          {oneLine(block.text)}
        </p>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'warnings':
      return <Warnings title={block.title} items={block.items} />;
    case 'list':
      return <List title={block.title} items={block.items} />;
    case 'quote':
      return <Quote label={block.label} text={block.text} />;
    case 'button':
      return <Button {...block} />;
    case 'matter':
      return <Matter {...block} />;
  }
}

const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <table width="100%" style={styles.facts} cellPadding="0" cellSpacing="0">
    <tbody>
      {rows.map((fact) => (
        <tr>
          <th scope="row" style={styles.label} class="m-soft m-rule">
            {fact.label}
          </th>
          <td style={styles.value} class="m-ink m-rule">
            <Told fact={fact} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Told({ fact }: { fact: Fact }) {
  if ('value' in fact) return <>{oneLine(fact.value)}</>;
  if ('address' in fact) return <Address>{oneLine(fact.address)}</Address>;
  return <Link url={fact.link} />;
}

const Link = ({ url }: { url: string }) => (
  <a href={url} target="_blank" rel="noopener" style={styles.link} class="m-link">
    <Address>{url}</Address>
  </a>
);

const Items = ({ items }: { items: readonly string[] }) => (
  <ul style={styles.list}>
    {items.map((item) => (
      <li>{oneLine(item)}</li>
    ))}
  </ul>
);

const List = ({ title, items }: { title: string; items: readonly string[] }) => (
  <Layout style={styles.panel} width="100%">
    <tr>
      <td style={styles.enumeration} class="m-ink">
        <strong>{oneLine(title)}</strong>
        <Items items={items} />
      </td>
    </tr>
  </Layout>
);

const Warnings = ({ title, items }: { title: string; items: readonly string[] }) => (
  <Layout style={styles.panel} width="100%">
    <tr>
      <td style={styles.warnings} class="m-warnings m-ink">
        <strong>{title}</strong>
        <Items items={items} />
      </td>
    </tr>
  </Layout>
);

const Quote = ({ label, text }: { label: string; text: string }) => (
  <>
    <p style={{ ...styles.paragraph, margin: '0 0 6px' }}>{label}</p>
    <Layout style={styles.panel} width="100%">
      <tr>
        <td style={styles.quote} class="m-quote m-ink">
          {cleanLines(text).flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}
        </td>
      </tr>
    </Layout>
  </>
);

const Button = ({ label, url, fallback }: { label: string; url: string; fallback: string }) => (
  <>
    <Layout style={{ margin: '4px 0 16px' }}>
      <tr>
        <td style={styles.buttonCell}>
          <a href={url} target="_blank" rel="noopener" style={styles.button}>
            {label}
          </a>
        </td>
      </tr>
    </Layout>
    <p style={styles.small} class="m-soft">
      {fallback}
      <br />
      <Link url={url} />
    </p>
  </>
);

/** Its own address stands beside no button: there is one for all of them. */
const Matter = ({ title, rows, note, label, url }: MatterModel) => (
  <Layout style={styles.panel} width="100%">
    <tr>
      <td style={styles.matter} class="m-ink m-rule">
        <h2 style={styles.subtitle} class="m-ink">
          {oneLine(title)}
        </h2>
        <Facts rows={rows} />
        {note !== undefined && (
          <p style={styles.note} class="m-soft">
            {oneLine(note)}
          </p>
        )}
        <Layout style={{ margin: '4px 0 0' }}>
          <tr>
            <td style={styles.matterButtonCell} class="m-rule">
              <a href={url} target="_blank" rel="noopener" style={styles.matterButton} class="m-link">
                {label}
              </a>
            </td>
          </tr>
        </Layout>
      </td>
    </tr>
  </Layout>
);

/** The mail itself, on the page of whatever shows it. */
const Sheet = ({ language, firmName, title, greeting, blocks, footer }: Content) => (
  <Layout style={styles.sheet} width="100%" class="m-sheet">
    <tr>
      <td style={styles.brand} class="m-brand m-rule m-pad">
        {shortLine(firmName, 60)}
      </td>
    </tr>
    <tr>
      <td style={styles.content} class="m-ink m-pad">
        <h1 style={styles.title} class="m-ink">
          {oneLine(title)}
        </h1>
        <p style={styles.paragraph}>{oneLine(greeting)}</p>
        {blocks.map((block) => (
          <BlockOf block={block} />
        ))}
        <p style={styles.paragraph}>
          {mailFrameTexts[language].closing}
          <br />
          {oneLine(firmName)}
        </p>
      </td>
    </tr>
    <tr>
      <td style={styles.footer} class="m-soft m-rule m-pad">
        {oneLine(footer)}
      </td>
    </tr>
  </Layout>
);

/** Outlook for Windows knows no widest width: it alone reads this table around the sheet, which is as wide as that. */
const fixedWidth = (sheet: string): string =>
  `<!--[if mso]><table role="presentation" width="${sheetWidth}" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->${sheet}<!--[if mso]></td></tr></table><![endif]-->`;

/** Renders the HTML version: at most 600 px wide, with inline styles, fetching nothing. */
export const renderHtml = (content: Content): string =>
  renderDocument(
    <html lang={content.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>{oneLine(content.title)}</title>
        <style dangerouslySetInnerHTML={{ __html: adaptations }} />
      </head>
      <body style={styles.body} class="m-page">
        <div style={styles.preview}>{oneLine(content.preview)}</div>
        <div role="article" lang={content.language} aria-roledescription="email">
          <Layout style={styles.page} width="100%" class="m-page">
            <tr>
              <td
                align="center"
                style={styles.gutter}
                dangerouslySetInnerHTML={{ __html: fixedWidth(renderPart(<Sheet {...content} />)) }}
              />
            </tr>
          </Layout>
        </div>
      </body>
    </html>,
  );
