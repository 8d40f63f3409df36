import { createHash } from 'node:crypto';

const source = `
:root{color-scheme:light dark;
--ground:#f1f4f7;--sheet:#fff;--ink:#15232e;--soft:#4a5b68;--line:#d5dde4;--field:#7c8b97;--well:#f6f8fa;
--accent:#0b57a4;--accent-deep:#084582;--on-accent:#fff;--tint:#e8f1fa;
--warn:#8a5200;--warn-well:#fff6e2;--bad:#b3261e;--bad-well:#fdeeed;--good:#1a6b3c;--good-well:#e8f5ed;--focus:#0b57a4}
@media (prefers-color-scheme:dark){:root{
--ground:#0c1318;--sheet:#151f27;--ink:#e9eff3;--soft:#a9b8c3;--line:#2c3b47;--field:#7d909e;--well:#1b2832;
--accent:#8cc4ff;--accent-deep:#b5d9ff;--on-accent:#06213d;--tint:#17304a;
--warn:#f3bd55;--warn-well:#2d2410;--bad:#ff9d94;--bad-well:#3a1a18;--good:#7fd6a2;--good-well:#12301f;--focus:#ffd166}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:anywhere;
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
a{color:var(--accent);text-underline-offset:.18em}
a:hover{color:var(--accent-deep);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:3px;border-radius:4px}
h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}
h1{font-size:clamp(1.6rem,1.35rem + 1.2vw,2.1rem);line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.3;letter-spacing:-.005em}
h3{font-size:1rem;line-height:1.4}
ul{list-style:none}
.skip{position:absolute;left:-100vw;top:.5rem;padding:.7rem 1rem;background:var(--sheet);border-radius:8px;z-index:1}
.skip:focus{left:.5rem}
.bar{background:var(--sheet);border-bottom:1px solid var(--line)}
.bar-in,.main{width:100%;max-width:46rem;margin:0 auto;padding-inline:1.25rem}
.bar-in{display:flex;gap:1rem;align-items:center;justify-content:space-between;min-height:3.75rem}
.firm{font-weight:650;color:var(--accent);padding-block:.5rem}
.lang,button.lang{display:inline-flex;align-items:center;min-height:44px;min-width:44px;width:auto;padding:0 .25rem;flex:none;
border:0;background:none;color:var(--accent);font-weight:400;text-decoration:underline;text-underline-offset:.18em}
button.lang:hover{background:none;color:var(--accent-deep);text-decoration-thickness:2px}
.enter{position:absolute;left:-100vw}
.main{padding-block:2rem 3.5rem;display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.narrow .bar-in,.narrow .main{max-width:34rem}
.head{display:grid;gap:.6rem}
.kicker{color:var(--soft);font-weight:600;font-size:.9rem}
.lead{font-size:1.0625rem;color:var(--soft)}
.card{background:var(--sheet);border:1px solid var(--line);border-radius:14px;padding:1.5rem;display:grid;gap:1.1rem;
grid-template-columns:minmax(0,1fr)}
.prose{display:grid;gap:.8rem}
.soft{color:var(--soft)}
.small{font-size:.9375rem}
.jump{display:inline-flex;align-items:center;min-height:44px;font-weight:600;justify-self:start}
.facts{display:grid;grid-template-columns:minmax(0,1fr)}
.facts div{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1rem;padding:.6rem 0;border-top:1px solid var(--line)}
.facts div:first-child{border-top:0;padding-top:0}
.facts div:last-child{padding-bottom:0}
.facts dt{color:var(--soft);font-size:.9375rem}
.facts dd{font-weight:550}
.facts dd .soft{display:block;font-weight:400;font-size:.9375rem}
@media (min-width:36rem){.facts div{grid-template-columns:11.5rem minmax(0,1fr)}}
.line{display:block}
.contact a{display:inline-flex;align-items:center;min-height:44px}
.decided{gap:.5rem;padding-block:1rem .5rem}
@media (max-width:35.99rem){:is(.decided,.entry) .facts div{grid-template-columns:6.25rem minmax(0,1fr);padding:.4rem 0}}
.note{border-left:5px solid var(--warn);background:var(--warn-well);border-radius:6px 14px 14px 6px;padding:1.1rem 1.35rem;
display:grid;gap:.8rem}
.note h2{color:var(--warn)}
.note li+li{margin-top:.8rem}
.mark{display:inline-block;font-size:.8125rem;font-weight:600;line-height:1.5;padding:.1rem .6rem;border-radius:99px;
border:1px solid currentColor}
.note .mark{color:var(--warn);margin-block:.15rem}
.plain{list-style:disc;padding-left:1.2rem}
.error{border:2px solid var(--bad);background:var(--bad-well);border-radius:14px;padding:1.1rem 1.35rem;display:grid;gap:.6rem}
.error li+li{margin-top:.3rem}
.error h2,.error a{color:var(--bad)}
.error a{font-weight:600;display:inline-flex;align-items:center;min-height:44px}
.change{border:2px solid var(--accent)}
.subject{font-size:1.125rem;font-weight:650;line-height:1.4}
.steps{display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
.step{background:var(--well);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem;display:grid;gap:.35rem;
align-content:start}
.step h3{color:var(--soft);font-size:.9375rem}
.step-after{background:var(--tint);border-color:var(--accent)}
.step-after h3{color:var(--accent)}
@media (min-width:36rem){.steps{grid-template-columns:repeat(2,minmax(0,1fr))}.step .facts div{grid-template-columns:minmax(0,1fr)}}
.group{display:grid;gap:.6rem}
.group+.group{border-top:1px solid var(--line);padding-top:1.1rem}
.level{display:flex;flex-wrap:wrap;gap:.35rem .75rem;align-items:baseline}
.level .count{color:var(--soft);font-size:.9375rem}
.items{display:grid;gap:.5rem}
.items li{background:var(--well);border-radius:10px;padding:.7rem .95rem;display:grid;gap:.15rem}
.items strong{font-weight:600}
.row{display:flex;flex-wrap:wrap;gap:.3rem .75rem;align-items:center;justify-content:space-between}
.chips{display:flex;flex-wrap:wrap;gap:.5rem}
.chips li{background:var(--tint);border-radius:99px;padding:.3rem .9rem;font-weight:550}
.tag{color:var(--soft);font-size:.8125rem;font-weight:600;border:1px solid var(--field);border-radius:99px;padding:.05rem .6rem}
.tag-active{color:var(--good)}
form{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend,.label{display:block;padding:0;font-weight:650;font-size:1.0625rem}
legend{margin-bottom:.6rem}
.hint{display:block;color:var(--soft);font-size:.9375rem}
.wrong{display:block;color:var(--bad);font-weight:600;margin:.15rem 0 .45rem}
.wrong::before{content:"! ";font-weight:800}
.choice{display:flex;gap:.9rem;align-items:flex-start;padding:.85rem 1rem;border:1px solid var(--field);border-radius:10px;
min-height:44px;cursor:pointer;background:var(--sheet)}
.choice+.choice{margin-top:.6rem}
.choice:hover{border-color:var(--accent)}
.choice:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--tint)}
.choice:has(:focus-visible){outline:3px solid var(--focus);outline-offset:3px}
.choice input{flex:none;width:1.35rem;height:1.35rem;margin:.1rem 0 0;accent-color:var(--accent)}
.choice input:focus-visible{outline:0}
.choice .name{display:block;font-weight:600}
.field{display:grid;gap:.35rem;grid-template-columns:minmax(0,1fr)}
.field input,textarea{width:100%;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--field);
border-radius:10px;padding:.65rem .85rem;min-height:48px}
.value{font-weight:550}
textarea{min-height:7rem;resize:vertical;display:block}
.field input:focus-visible,textarea:focus-visible{outline-offset:1px;border-radius:10px}
.field [aria-invalid=true],.bad .choice{border:2px solid var(--bad)}
button,.button{display:inline-flex;align-items:center;justify-content:center;justify-self:start;min-height:48px;
padding:.7rem 1.6rem;font:inherit;font-weight:650;color:var(--on-accent);background:var(--accent);border:2px solid transparent;
border-radius:10px;cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:var(--accent-deep);color:var(--on-accent)}
@media (max-width:30rem){button,.button{width:100%}.card{padding:1.2rem 1.1rem}.main{padding-top:1.1rem;gap:1.1rem}h1{font-size:1.5rem}}
button.quiet{background:none;color:var(--accent);border-color:var(--accent)}
button.quiet:hover{background:var(--tint);color:var(--accent-deep)}
.aside{border-top:1px solid var(--line);padding-top:1.1rem;margin-top:.2rem;gap:1.1rem}
.symbol{width:3.25rem;height:3.25rem;border-radius:50%;display:grid;place-items:center;font-size:1.5rem;font-weight:700;
line-height:1;background:var(--tint);color:var(--accent)}
.symbol-good{background:var(--good-well);color:var(--good)}
.symbol-bad{background:var(--bad-well);color:var(--bad)}
.symbol-warn{background:var(--warn-well);color:var(--warn)}
blockquote{margin:0;padding:.85rem 1.1rem;background:var(--well);border-left:4px solid var(--field);border-radius:4px 10px 10px 4px;
white-space:pre-wrap}
code{font:600 .95rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.rules{list-style:disc;padding-left:1.2rem;color:var(--soft);font-size:.9375rem}
.rules ::marker{color:inherit}
.entry{gap:1rem}
.entry:focus{outline:3px solid var(--focus);outline-offset:3px}
.alerts{border-left:5px solid var(--warn);background:var(--warn-well);border-radius:6px 10px 10px 6px;padding:.7rem 1rem;
display:grid;gap:.5rem;font-size:.9375rem}
details{border:1px solid var(--line);border-radius:10px}
details .prose{padding:.4rem 1rem 1rem}
summary{display:flex;align-items:center;min-height:44px;padding:.4rem 1rem;cursor:pointer;color:var(--accent);font-weight:600}
summary::before{content:"+";width:1.2rem;flex:none}
details[open]>summary::before{content:"–"}
.choices{display:grid;gap:.6rem;grid-template-columns:repeat(2,minmax(0,1fr))}
.choices .choice{padding:.6rem;gap:.5rem}
.choices .choice+.choice{margin-top:0}
@media (min-width:36rem){.choices{grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr))}}
.entry .reason textarea{min-height:4.5rem}
@supports selector(:has(*)){.entry:has(.leave:checked) .reason{display:none}}
.result{border-left:5px solid var(--field);background:var(--well);border-radius:6px 10px 10px 6px;padding:.8rem 1.1rem;
display:grid;gap:.4rem}
.result-good{border-color:var(--good);background:var(--good-well)}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{form,.jump,.lang,.skip{display:none}}
`;

/** The one stylesheet of all pages, as it stands in them. It holds no `<`, which would end it, and loads nothing. */
export const stylesheet = source.replaceAll('\n', '');

/** The Content-Security-Policy names it by its hash: any other style, or a changed one, is not applied. */
export const stylesheetSource = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;
