# Completion of ocitag for fish. To use it, add to ~/.config/fish/config.fish:
#   ocitag completion fish | source

function __ocitag_suggestions
    set -l line (commandline --current-process --cut-at-cursor | string replace --regex '^\s*\S+\s' '' | string collect)

    # The tool completes the value of --option=value only after a space.
    set -l option (commandline --current-token --cut-at-cursor | string match --regex '^--[a-z-]+=')
    set line (string replace --regex '(--[a-z-]+)=(\S*)$' '$1 $2' -- "$line" | string collect)
    ocitag "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match --invert '/*' | string replace --regex -- '^' "$option"
end

complete --command ocitag --arguments '(__ocitag_suggestions)'
