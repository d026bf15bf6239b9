import { describe, expect, it } from 'vitest'
import { can, instructions, session } from './real-editor.ts'

/** What someone who edits does: opens the file, waits for what is found, asks what a word means, takes the first action, saves. */
const SESSION = `
vim.cmd('filetype on')
${instructions('lua', 'start_client')}
vim.cmd('edit key.yaml')
local function wait(what, test)
  if not vim.wait(20000, test, 20) then error('no ' .. what) end
end
local function codes()
  return vim.tbl_map(function(d) return d.user_data and d.user_data.lsp.code or d.code end, vim.diagnostic.get(0))
end
local function ask(method, params)
  for id, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000)) do
    return answer.result, vim.lsp.get_client_by_id(id)
  end
end
wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
local places = vim.tbl_map(function(d) return { d.lnum, d.col } end, vim.diagnostic.get(0))
local out = { before = codes(), places = places }
vim.lsp.codelens.refresh()
wait('line above the key', function() return #vim.lsp.codelens.get(0) > 0 end)
out.lens = vim.lsp.codelens.get(0)[1].command.title
vim.api.nvim_win_set_cursor(0, { 8, 20 })
out.hover = ask('textDocument/hover', vim.lsp.util.make_position_params()).contents.value
local completion = ask('textDocument/completion', vim.lsp.util.make_position_params())
out.completion = vim.tbl_map(function(item) return item.label end, completion)
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0) }
local actions, client = ask('textDocument/codeAction', params)
out.titles = vim.tbl_map(function(action) return action.title end, actions)
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
wait('new diagnostics', function() return not vim.tbl_contains(codes(), 'spec-usage-mismatch') end)
vim.cmd('write')
local file = io.open('out.json', 'w')
file:write(vim.json.encode(out))
file:close()
vim.cmd('quitall!')
`

const hasNeovim = can('nvim', ['--version'])

/** Only where Neovim is installed: scripts/clients.sh does that. */
describe.skipIf(!hasNeovim)(hasNeovim ? 'Neovim' : 'Neovim, which is not installed here', () => {
  it('shows a finding, explains it and mends it, set up as docs/editors.md says', {
    timeout: 120_000,
  }, () => {
    const { out, saved } = session('session.lua', SESSION, 'nvim', [
      '--headless',
      '--clean',
      '-S',
      'session.lua',
    ])
    expect(out.before).toContain('spec-usage-mismatch')
    expect(out.places).toContainEqual([7, 16])
    expect(out.lens).toContain('administered and used by IAM policies')
    expect(out.hover).toContain('what the key is for')
    expect(out.completion).toEqual(['GENERATE_VERIFY_MAC'])
    expect(out.titles).toContain('Set KeyUsage to GENERATE_VERIFY_MAC')
    expect(saved).toContain('KeyUsage: GENERATE_VERIFY_MAC')
  })
})
