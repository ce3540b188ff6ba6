#compdef ocitag
# Completion of ocitag for zsh. To use it, add to ~/.zshrc, after compinit:
#   source <(ocitag completion zsh)

_ocitag() {
  # The tool completes the value of --option=value only after a space.
  compset -P '--[a-z-]##='
  local line="${(j: :)words[2,CURRENT-1]}"
  line="${line:+$line }${IPREFIX:+${IPREFIX%=} }$PREFIX"
  local -a suggestions
  suggestions=(${(f)"$(ocitag "[suggest:${#line}]" "$line" 2> /dev/null)"})

  # Options follow a hyphen; elsewhere, the names of files are completed if nothing is suggested.
  suggestions=(${suggestions:#/*})
  [[ $PREFIX == -* ]] || suggestions=(${suggestions:#-*})
  (( $#suggestions )) && compadd -- $suggestions || _files
}

compdef _ocitag ocitag
