# Completion of ocitag for PowerShell. To use it, add to $PROFILE:
#   ocitag completion pwsh | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName ocitag -ScriptBlock {
    param($word, $command, $position)

    # The text of the command has no space at its end.
    $length = $position - $command.Extent.StartOffset
    $line = "$command".PadRight($length).Substring(0, $length) -replace '^\s*\S+\s', ''
    ocitag "[suggest:$($line.Length)]" $line 2> $null |
        Where-Object { $_ -like "$word*" -and $_ -notlike '/*' -and ($_ -notlike '-*' -or $word -like '-*') } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
