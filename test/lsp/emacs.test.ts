import { describe, expect, it } from 'vitest'
import { can, instructions, session } from './real-editor.ts'

/** What someone who edits does: opens the file, waits for what is found, asks what a word means, takes the first action, saves, waits again. */
const SESSION = `
(require 'json)
(require 'yaml-mode)
(require 'eglot)
(require 'flymake)
${instructions('elisp', 'eglot-server-programs')}
(setq make-backup-files nil eglot-autoshutdown t last-nonmenu-event 13)
(defun wait-for (what test)
  (let ((tries 600))
    (while (not (funcall test))
      (when (< (setq tries (1- tries)) 0) (error "no %s" what))
      (accept-process-output nil 0.05))))
(defun texts () (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
(defun mentions (word) (seq-some (lambda (text) (string-match-p word text)) (texts)))
(find-file "key.yaml")
(yaml-mode)
(apply #'eglot (eglot--guess-contact))
(flymake-start)
(wait-for "diagnostics" (lambda () (mentions "cannot be used for")))
(let ((before (texts)) hover titles)
  (goto-char (point-min))
  (search-forward "ENCRYPT")
  (setq hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)))
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ items &rest _) (setq titles (mapcar #'car items)) (car titles))))
    (eglot-code-actions (point) (point) "quickfix" t))
  ;; Changes are sent when Emacs is idle, which it never is here, and when a file is saved.
  (save-buffer)
  (wait-for "new diagnostics" (lambda () (not (mentions "cannot be used for"))))
  (with-temp-file "out.json"
    (insert (json-encode
             (list (cons 'before (vconcat before))
                   (cons 'titles (vconcat titles))
                   (cons 'hover (plist-get (plist-get hover :contents) :value)))))))
(eglot-shutdown (eglot-current-server))
`

const hasEglot = can('emacs', ['--batch', '--eval', "(progn (require 'eglot) (require 'yaml-mode))"])

/** Only where Emacs is installed, with eglot and yaml-mode: scripts/clients.sh does that. */
describe.skipIf(!hasEglot)(
  hasEglot ? 'Emacs with eglot' : 'Emacs with eglot, which is not installed here',
  () => {
    it('shows a finding, explains it and mends it, set up as docs/editors.md says', {
      timeout: 120_000,
    }, () => {
      const { out, saved } = session('session.el', SESSION, 'emacs', ['--batch', '-l', 'session.el'])
      expect(out.before).toContainEqual(expect.stringContaining('HMAC_256 keys cannot be used for'))
      expect(out.hover).toContain('what the key is for')
      expect(out.titles).toContain('Set KeyUsage to GENERATE_VERIFY_MAC')
      expect(saved).toContain('KeyUsage: GENERATE_VERIFY_MAC')
    })
  },
)
