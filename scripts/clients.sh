#!/usr/bin/env bash
# Installs the programs that tests run beside kmslint, from Debian's packages: pre-commit, and shells and man for what is
# made for them. Where that cannot be done the tests skip what they cannot run, and this says so and ends well.
set -uo pipefail

readonly WANTED=(pre-commit zsh fish mandoc shellcheck unzip)

missing=()
for program in "${WANTED[@]}"; do
  command -v "$program" >/dev/null || missing+=("$program")
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
