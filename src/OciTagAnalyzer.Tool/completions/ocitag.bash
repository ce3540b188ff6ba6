# Completion of ocitag for bash. To use it, add to ~/.bashrc:
#   source <(ocitag completion bash)

_ocitag() {
  local word=$2 line=${COMP_LINE:0:COMP_POINT} suggestion
  line=${line#*"$1"}
  line=${line#[[:space:]]}

  # Readline splits --option=value, and the tool completes a value only after a space.
  if [[ $line =~ ^((.*[[:space:]])?--[a-z-]+)=([^[:space:]]*)$ ]]; then
    line="${BASH_REMATCH[1]} ${BASH_REMATCH[3]}"
  fi

  COMPREPLY=()
  while IFS= read -r suggestion; do
    suggestion=${suggestion%$'\r'}

    # Options follow a hyphen; elsewhere, the shell completes the names of files if nothing is suggested.
    if [[ $suggestion == "$word"* && ($suggestion != [-/]* || $word == -*) ]]; then
      COMPREPLY+=("$suggestion")
    fi
  done < <(ocitag "[suggest:${#line}]" "$line" 2> /dev/null)
}

complete -o default -F _ocitag ocitag
