import type { ReportFormat } from './report.ts'

/** What each format is for, in a few words: help, the manual and completions say so. */
export const ABOUT_FORMATS: Readonly<Record<ReportFormat, string>> = {
  stylish: 'for people: by file, one line a finding (the default)',
  pretty: 'for people: each finding with the lines it is about',
  compact: 'file:line:column: severity: message [rule], as compilers write it',
  json: 'all that is known, in one object with a schema',
  jsonl: 'a JSON object on each line',
  sarif: 'SARIF 2.1.0, for code scanning',
  github: 'annotations of GitHub Actions',
  gitlab: 'Code Quality of GitLab',
  junit: "JUnit's XML, for test reports",
  checkstyle: "Checkstyle's XML",
  rdjson: "reviewdog's JSON, with fixes",
  sonarqube: 'generic issues of SonarQube 10.3 and later',
  markdown: 'a summary of a job',
}
