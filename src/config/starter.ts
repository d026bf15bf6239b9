/** What a new configuration file holds: nothing that changes anything, and how to write what would. */
export const STARTER = `# yaml-language-server: $schema=./node_modules/kmslint/dist/config.schema.json

# A preset to build on: recommended, strict or all. Or another file: ./kmslint.base.yaml. Or a list of them.
extends: recommended

# How grave rules are (error, warning, info, off), and their options. \`kmslint rules\` lists all rules.
# rules:
#   rotation-disabled: error
#   deletion-window-short:
#     options:
#       minimumDays: 30

# Rules that no comment and no Metadata in a document may ignore.
# mandatory: [public-key-access]

# Where templates are deployed. What is not known here is not judged.
# region: eu-central-1
# account: "111122223333"
# parameters:
#   Env: prod

# Who but the key's own account may use your keys, and who may administer them.
# trustedAccounts: ["444455556666"]
# trustedOrganizations: [o-a1b2c3d4e5]
# trustedServices: [sns.amazonaws.com]
# administrators: ["*KeyAdmin*"]

# Files that are left out: patterns as in .gitignore, from this folder. What .gitignore leaves out is not looked at anyway.
# ignore:
#   - vendor/

# Settings for some files only; of several that fit a file the last counts.
# overrides:
#   - files: sandbox/**
#     rules:
#       key-deleted-with-stack: off
`
