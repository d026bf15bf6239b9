import { describe, expect, it } from 'vitest'
import { can, instructions, session } from './real-editor.ts'

/** What someone who edits does: opens the file, waits for what is found, asks what a word means, takes the first action, saves. */
const SESSION = `
set nocompatible nomore
filetype plugin on
let g:ale_linters = {'yaml': ['kmslint']}
let g:ale_linters_explicit = 1
let g:ale_hover_to_preview = 1
packadd! ale
${instructions('vim', 'ale#linter#Define')}
function! Fail(what)
  call writefile([a:what, string(getqflist()), execute('messages')], '/dev/stderr')
  cquit
endfunction
function! Wait(what, Test)
  let l:tries = 0
  while !a:Test()
    let l:tries += 1
    if l:tries > 1200 | call Fail('no ' . a:what) | endif
    sleep 50m
  endwhile
endfunction
function! Codes()
  return map(copy(ale#engine#GetLoclist(bufnr('key.yaml'))), {_, item -> get(item, 'code', '')})
endfunction
function! Session()
  edit key.yaml
  call Wait('diagnostics', {-> index(Codes(), 'spec-usage-mismatch') >= 0})
  let l:out = {'before': Codes()}
  let l:found = filter(copy(ale#engine#GetLoclist(bufnr(''))), {_, item -> item.code ==# 'spec-usage-mismatch'})[0]
  let l:out.place = [l:found.lnum, l:found.col]
  call cursor(8, 20)
  ALEHover
  call Wait('hover', {-> !empty(filter(range(1, bufnr('$')), {_, n -> bufname(n) =~# 'ALEPreview'}))})
  let l:preview = filter(range(1, bufnr('$')), {_, n -> bufname(n) =~# 'ALEPreview'})[0]
  let l:out.hover = join(getbufline(l:preview, 1, '$'), "\\n")
  call writefile([json_encode(l:out)], 'out.json')
  qall!
endfunction
autocmd VimEnter * ++nested call Session()
`

const hasAle = can('vim', ['-Nesu', 'NONE', '-c', 'packadd ale', '-c', 'runtime autoload/ale.vim', '-c', 'q'])

/** Only where Vim is installed, with ALE: scripts/clients.sh does that. */
describe.skipIf(!hasAle)(hasAle ? 'Vim with ALE' : 'Vim with ALE, which is not installed here', () => {
  it('shows a finding and explains it, set up as docs/editors.md says', { timeout: 120_000 }, () => {
    const { out } = session('session.vim', SESSION, 'vim', ['-Nu', 'session.vim', '-es', '--not-a-term'])
    expect(out.before).toContain('spec-usage-mismatch')
    expect(out.place).toEqual([8, 17])
    expect(out.hover).toContain('what the key is for')
  })
})
