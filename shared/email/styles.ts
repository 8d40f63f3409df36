import type { CSSProperties } from 'preact';

const ink = '#172b3a';
const soft = '#51626f';
const line = '#d9e0e6';
const accent = '#0b57a4';
/** In pixels: the widest that mail programs show without cutting. */
export const sheetWidth = 600;
const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Styles are inline, as mail clients drop stylesheets; the classes of `adaptations` change colours and margins. */
export const styles = {
  body: { margin: 0, padding: 0, backgroundColor: '#eef2f5' },
  page: { width: '100%', backgroundColor: '#eef2f5' },
  gutter: { padding: '12px' },
  sheet: {
    width: '100%',
    maxWidth: `${sheetWidth}px`,
    textAlign: 'left',
    backgroundColor: '#ffffff',
    borderRadius: '12px',
  },
  brand: {
    padding: '20px 28px',
    borderBottom: `1px solid ${line}`,
    font: `600 15px/20px ${font}`,
    color: accent,
    wordBreak: 'break-word',
  },
  content: { padding: '28px', font: `400 16px/25px ${font}`, color: ink, wordBreak: 'break-word' },
  title: { margin: '0 0 16px', font: `700 22px/29px ${font}`, color: ink },
  paragraph: { margin: '0 0 16px' },
  facts: { width: '100%', margin: '4px 0 20px', borderCollapse: 'collapse' },
  label: {
    padding: '9px 12px 9px 0',
    width: '30%',
    wordBreak: 'normal',
    borderTop: `1px solid ${line}`,
    verticalAlign: 'top',
    textAlign: 'left',
    font: `400 14px/22px ${font}`,
    color: soft,
  },
  value: {
    padding: '9px 0',
    borderTop: `1px solid ${line}`,
    verticalAlign: 'top',
    font: `400 15px/22px ${font}`,
    color: ink,
    wordBreak: 'break-word',
  },
  warnings: {
    padding: '14px 18px',
    backgroundColor: '#fff6e0',
    borderLeft: '4px solid #b26a00',
    borderRadius: '4px',
    font: `400 15px/22px ${font}`,
    color: ink,
  },
  enumeration: { font: `400 15px/22px ${font}`, color: ink },
  list: { margin: '4px 0 0', padding: '0 0 0 18px' },
  quote: {
    padding: '12px 18px',
    backgroundColor: '#f3f6f8',
    borderLeft: `4px solid ${line}`,
    borderRadius: '4px',
    whiteSpace: 'pre-wrap',
    wordBreak: 'break-word',
    font: `400 15px/23px ${font}`,
    color: ink,
  },
  panel: { width: '100%', margin: '4px 0 20px' },
  // Outlook for Windows has no padding on links: the cell has it, and the link is as high as the button.
  buttonCell: { padding: '0 26px', backgroundColor: accent, borderRadius: '8px' },
  button: {
    display: 'inline-block',
    font: `600 16px/48px ${font}`,
    color: '#ffffff',
    textDecoration: 'none',
  },
  matter: { padding: '14px 18px 18px', border: `1px solid ${line}`, borderRadius: '8px' },
  subtitle: { margin: '0 0 8px', font: `600 17px/24px ${font}`, color: ink },
  matterButtonCell: { padding: '0 18px', border: `1px solid ${accent}`, borderRadius: '8px' },
  matterButton: {
    display: 'inline-block',
    font: `600 15px/40px ${font}`,
    color: accent,
    textDecoration: 'none',
  },
  small: { margin: '0 0 16px', font: `400 13px/20px ${font}`, color: soft },
  note: { margin: '0 0 16px', font: `400 14px/22px ${font}`, color: soft },
  link: { color: accent, wordBreak: 'break-all' },
  footer: {
    padding: '16px 28px 22px',
    borderTop: `1px solid ${line}`,
    font: `400 13px/20px ${font}`,
    color: soft,
    wordBreak: 'break-word',
  },
  preview: { display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0 },
} satisfies Record<string, CSSProperties>;

export const adaptations = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.m-page{background-color:#0d151b!important}
.m-sheet{background-color:#16222b!important}
.m-ink{color:#e8eef2!important}
.m-soft{color:#a9b8c3!important}
.m-brand,.m-link{color:#8cc4ff!important}
.m-rule{border-color:#30424f!important}
.m-quote{background-color:#1e2d38!important;border-color:#4a5f6e!important}
.m-warnings{background-color:#33280f!important;border-color:#f0b849!important}
}
@media (max-width:480px){.m-pad{padding-left:20px!important;padding-right:20px!important}}`;
