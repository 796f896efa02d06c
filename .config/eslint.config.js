import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const clockAndChance = [
  { name: 'Date', message: 'Time comes in as an argument here (ring 1 and 2).' },
  { name: 'performance', message: 'Time comes in as an argument here (ring 1 and 2).' },
];
const noRandom = {
  object: 'Math',
  property: 'random',
  message: 'Chance comes in as a seed, so the same input gives the same answer.',
};

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'dist/**'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    // Everything as one programme: with a project for each folder the types of a plan are worked out thirty times.
    // Which folder may know what is not asked here but by `tsc -b`.
    languageOptions: {
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^\\.\\.\\u002F/]',
          message: 'Cross a folder with #folder/…, never ../ .',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['dexie', 'dexie-*'], message: 'Only src/storage knows Dexie.' },
            { group: ['docx', 'docx/*'], message: 'Only src/report knows docx.' },
            {
              group: ['highs', 'highs/*'],
              message: 'Only src/solver knows HiGHS; engines get a MilpSolver.',
            },
            { group: ['hucre', 'hucre/*', 'papaparse'], message: 'Only src/intake knows spreadsheets.' },
            {
              group: ['electron', 'electron/*'],
              message: 'Only electron/main and electron/preload know Electron.',
            },
          ],
        },
      ],
      'no-restricted-properties': ['error', noRandom],
      eqeqeq: 'error',
      'no-eval': 'error',
    },
  },
  {
    files: ['src/domain/**', 'src/engines/**', 'src/editing/**', 'src/review/**', 'src/i18n/**'],
    rules: { 'no-restricted-globals': ['error', ...clockAndChance] },
  },
  { files: ['src/storage/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/report/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/intake/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/solver/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['electron/main/ipc.ts', 'electron/preload/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['electron/main/**'],
    ignores: ['electron/main/ipc.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain'], message: 'Only ipc.ts answers messages.' }] },
      ],
      'no-restricted-properties': [
        'error',
        noRandom,
        { property: 'ipc', message: 'Only ipc.ts answers messages, through its one wrapper.' },
      ],
    },
  },
  {
    files: ['src/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    // We do not use the React compiler, so what it cannot memoise does not matter.
    rules: { ...hooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['test/**', 'electron.config.ts'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  // Tool configuration must be a default export: each tool's own rule.
  { files: ['electron.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
