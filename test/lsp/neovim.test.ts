import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { program, quietEnvironment } from '../cli/program.ts'
import { folderWith } from '../files/folder.ts'

const TEMPLATE = `Resources:
  MacKey:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      KeySpec: HMAC_256
      KeyUsage: ENCRYPT_DECRYPT
`

/** What someone who edits does: opens the file, waits for what is found, takes the preferred action, saves. */
const SESSION = `
vim.cmd('filetype on')
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'yaml', 'json' },
  callback = function()
    local id = vim.lsp.start_client({ cmd = COMMAND, name = 'kmslint', root_dir = vim.fn.getcwd() })
    vim.lsp.buf_attach_client(0, id)
  end,
})
vim.cmd('edit key.yaml')
local function wait(what, test)
  if not vim.wait(20000, test, 20) then error('no ' .. what) end
end
local function codes()
  return vim.tbl_map(function(d) return d.user_data and d.user_data.lsp.code or d.code end, vim.diagnostic.get(0))
end
wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
local before = vim.diagnostic.get(0)
local out = { before = codes(), lines = vim.tbl_map(function(d) return { d.lnum, d.col } end, before) }
vim.api.nvim_win_set_cursor(0, { 8, 20 })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0) }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
for id, answer in pairs(answers) do
  out.titles = vim.tbl_map(function(action) return action.title end, answer.result)
  local client = vim.lsp.get_client_by_id(id)
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, client.offset_encoding)
end
wait('new diagnostics', function() return not vim.tbl_contains(codes(), 'spec-usage-mismatch') end)
vim.cmd('write')
local file = io.open('out.json', 'w')
file:write(vim.json.encode(out))
file:close()
vim.cmd('quitall!')
`

const hasNeovim = spawnSync('nvim', ['--version']).status === 0

/** Only where Neovim is installed: `apt-get install neovim`. */
describe.skipIf(!hasNeovim)(hasNeovim ? 'Neovim' : 'Neovim, which is not installed here', () => {
  it('shows a finding and mends it', { timeout: 60_000 }, () => {
    const command = `local COMMAND = ${luaList([process.execPath, program(), 'lsp', '--stdio'])}\n`
    const cwd = folderWith({ 'key.yaml': TEMPLATE, 'session.lua': command + SESSION })
    execFileSync('nvim', ['--headless', '--clean', '-S', 'session.lua'], {
      cwd,
      env: quietEnvironment(),
      stdio: 'pipe',
      timeout: 50_000,
    })
    const out = JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))
    expect(out.before).toContain('spec-usage-mismatch')
    expect(out.lines).toContainEqual([7, 16])
    expect(out.titles).toContain('Set KeyUsage to GENERATE_VERIFY_MAC')
    expect(readFileSync(join(cwd, 'key.yaml'), 'utf8')).toContain('KeyUsage: GENERATE_VERIFY_MAC')
  })
})

function luaList(items: readonly string[]): string {
  return `{ ${items.map(item => JSON.stringify(item)).join(', ')} }`
}
