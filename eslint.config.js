import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const keys = {
  regex: '(^|/)data/table(\\.ts)?$',
  message: 'Keys never leave shared/data: ask a repository.',
};
const outwards = {
  regex: '(^|/)(functions|infra|test)/',
  message: 'shared knows neither functions, nor infra, nor tests.',
};
const bundlesOnly = {
  regex: '(^|/)functions/',
  message: 'infra takes functions as bundles; it does not import them.',
};

/** What each room of `shared` may import of the others; what it does not name lies above it, or beside it. */
const rooms = {
  config: [],
  parsers: ['domain'],
  data: ['domain'],
  contract: ['domain', 'texts'],
  services: ['domain', 'email'],
  http: ['contract', 'data', 'domain', 'pages', 'services', 'texts'],
  worker: ['config', 'contract', 'data', 'domain', 'services', 'use-cases'],
  forms: ['contract', 'domain', 'http', 'pages', 'texts', 'use-cases'],
};
const allRooms = ['domain', 'texts', 'email', 'pages', 'use-cases', ...Object.keys(rooms)];

const room = ([name, below]) => {
  const others = allRooms.filter((other) => other !== name && !below.includes(other));
  const upwards = {
    regex: `^(\\.\\./)+(${others.join('|')})/`,
    message: `shared/${name} imports of the others ${below.join(', ') || 'none'}: what it asks for lies above it.`,
  };
  // The keys are built in data.
  return layer(`shared/${name}/**`, outwards, ...(name === 'data' ? [] : [keys]), upwards);
};

/**
 * The layers. What `allowTypeImports` marks may still be named as a type: a use case says so what it needs, and gets it
 * from the composition root of a function. Of two entries for one file the later one counts.
 */
const layers = [
  ...Object.entries(rooms).map(room),
  layer('shared/use-cases/**', outwards, keys, {
    regex: `^(?!\\./|(\\.\\./)+domain/|\\.\\./(mail/|asked-on\\.ts|deed\\.ts|each-at-most\\.ts|end-access\\.ts|open-noted\\.ts|resubmission\\.ts|sign-in-follows\\.ts|validation/require-request\\.ts)|(\\.\\./)+services/errors\\.ts)`,
    allowTypeImports: true,
    message:
      'A use case imports its own folder, the domain, mail/ and what all share; of all else it names the type it needs.',
  }),
  layer('shared/use-cases/mail/**', outwards, keys, {
    regex: '^(?!\\./|(\\.\\./)+(domain|email|texts)/|(\\.\\./)+services/errors\\.ts)',
    allowTypeImports: true,
    message: 'mail/ are tools: they import the domain, the texts and the mails, and no use case above them.',
  }),
  layer('shared/domain/**', { regex: '^(?!zod$|\\./)', message: 'The domain imports zod and itself alone.' }),
  layer(
    'shared/texts/**',
    { regex: '^(?!zod$|\\./|\\.\\./domain/)', message: 'Texts import the domain and themselves alone.' },
    { regex: '^zod$', allowTypeImports: true, message: 'Texts name what zod tells, and validate nothing.' },
  ),
  layer('shared/email/**', {
    regex: '^(?!preact$|\\./|\\.\\./(domain/|texts/|pages/markup\\.ts))',
    message: 'Mails import the domain, the texts and themselves alone.',
  }),
  layer('shared/pages/**', {
    regex: '^(?!preact$|preact-render-to-string$|node:crypto$|\\./|\\.\\./(domain|texts)/)',
    message: 'Pages import the domain, the texts and themselves alone.',
  }),
  layer('functions/**', keys, {
    regex: '^\\.\\./(?!(\\.\\./)+shared/)',
    message: 'Functions import neither each other nor infra nor tests: what they share is in shared.',
  }),
  layer('infra/**', bundlesOnly, {
    regex: '(^|/)shared/(?!config/|contract/|domain/(common-)?password\\.ts)',
    message: 'infra knows the contract and the environments of functions, not their code.',
  }),
  layer('infra/{local,commands}/**', bundlesOnly, keys),
];

/** What a write is made of. */
const writes = [
  'ImportSpecifier[imported.name=/^(Put|Update|Delete|BatchWrite|TransactWrite)(Item|Items)?Command$/]',
  'Property[key.name=/^(Put|Update|Delete|ConditionCheck|TransactItems)$/]',
  'Property[key.name=/^(ConditionExpression|UpdateExpression)$/]',
].map((selector) => ({ selector, message: 'Say a write with the sentences of shared/data/writes.' }));
/** G4: how long an item is kept is told in shared/domain/retention.ts alone. */
const lifetimes = {
  selector: 'ObjectExpression > Property[key.name="ttl"]:not([value.callee.object.name="z"])',
  message: 'Say by `passing` of shared/data/ttl.ts which type of item goes, and since when it is kept.',
};

/**
 * What is said in one place alone: to DynamoDB, in shared/data/writes (queries keep their expressions); and the end of an
 * item, in shared/data/ttl.ts. Of two entries for one file the later one counts.
 */
const sayings = [
  saying(['shared/**/*.{ts,tsx}', 'functions/**/*.{ts,tsx}', 'infra/commands/**/*.ts'], ...writes),
  saying(['shared/data/*.ts'], ...writes, lifetimes),
  saying(['shared/data/ttl.ts'], ...writes),
  saying(['shared/data/writes/*.ts'], lifetimes),
];

/** G5: what may be logged is told in one place. */
const loggers = {
  name: '@aws-lambda-powertools/logger',
  message: 'Log by shared/services/log.ts, which takes ids and codes alone.',
};

function saying(files, ...selectors) {
  return { files, rules: { 'no-restricted-syntax': ['error', ...selectors] } };
}

function layer(files, ...patterns) {
  return {
    files: [`${files}/*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig(
  globalIgnores(['**/dist/', 'cdk.out/', '.local/', 'coverage/']),
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spread into code points, which is what names and addresses are counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-param-reassign': 'error',
    },
  },
  // What functions log goes through the logger, which knows what must not be logged.
  { files: ['shared/**/*.{ts,tsx}', 'functions/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  {
    files: ['shared/**/*.{ts,tsx}', 'functions/**/*.{ts,tsx}'],
    ignores: ['shared/services/log.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [loggers] }] },
  },
  layers,
  sayings,
  {
    // Tests take apart JSON whose shape their assertions are about.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
