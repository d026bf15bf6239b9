import { expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'

const HELM = `apiVersion: kms.services.k8s.aws/v1alpha1
kind: Key
{{- if .Values.name }}
metadata:
  name: {{ .Values.name }}-key
{{- end }}
`

it('says once that Helm’s templates were passed over, and fails for none of them', () => {
  const cwd = folderWith({ 'chart/templates/a.yaml': HELM, 'chart/templates/b.yaml': HELM })
  const { code, stderr } = kmslint(['.'], { cwd })
  expect(code).toBe(0)
  expect(stderr).toBe(
    'kmslint: 2 templates of Helm or the like were passed over; lint what is written out of them, as by helm template\n',
  )
  expect(kmslint(['--quiet', '.'], { cwd }).stderr).toBe('')
})
