# Completion of ocitag for fish. To use it, add to ~/.config/fish/config.fish:
#   ocitag completion fish | source

function __ocitag_suggestions
    set -l line (commandline --current-process --cut-at-cursor | string replace --regex '^\s*\S+\s' '' | string collect)
    ocitag "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match --invert '/*'
end

complete --command ocitag --arguments '(__ocitag_suggestions)'
