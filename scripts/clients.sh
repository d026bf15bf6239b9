#!/usr/bin/env bash
# Installs the programs that tests run beside kmslint, from Debian's packages: pre-commit, shells and man for what is made
# for them, editors, and a browser. Where that cannot be done the tests skip what they cannot run, and this says so and
# ends well.
set -uo pipefail

readonly PROGRAMS=(pre-commit zsh fish mandoc shellcheck unzip nvim vim emacs chromium)
# Debian's package where it is not called as its program is, and what belongs to a program.
declare -rA PACKAGES=([nvim]='neovim' [vim]='vim vim-ale' [emacs]='emacs-nox elpa-eglot elpa-yaml-mode')

# Vim and Emacs are often there without what makes them clients.
is_there() {
  command -v "$1" >/dev/null || return 1
  case $1 in
    vim) vim -Nesu NONE -c 'packadd ale' -c 'runtime autoload/ale.vim' -c q </dev/null >/dev/null 2>&1 ;;
    emacs) emacs --batch --eval "(progn (require 'eglot) (require 'yaml-mode))" >/dev/null 2>&1 ;;
  esac
}

missing=()
for program in "${PROGRAMS[@]}"; do
  # The names of packages are words of their own.
  # shellcheck disable=SC2206
  is_there "$program" || missing+=(${PACKAGES[$program]:-$program})
done
if ((${#missing[@]} == 0)); then exit 0; fi

if ! command -v apt-get >/dev/null || ((EUID != 0)); then
  echo "not installed, so not tested: ${missing[*]}"
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1; then
  echo "could not be installed, so not tested: ${missing[*]}"
fi
exit 0
