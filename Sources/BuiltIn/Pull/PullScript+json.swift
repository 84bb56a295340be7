extension PullScript {
  /// Reads JSON with awk, without ever evaluating it, and writes JSON strings.
  static let json = #"""
    # What cuts JSON into strings and what is between them, for awk. Strings are never unescaped.
    # shellcheck disable=SC2016 # The dollar signs are awk's.
    cutting='
    BEGIN { RS = "\""; depth = 0; started = 0; bad = 0; inside = 0; held = 0; text = "" }
    inside {
      text = text $0
      # An odd number of backslashes escapes the quotation mark.
      if (match($0, /\\+$/) && RLENGTH % 2) { text = text "\""; next }
      inside = 0; held = 1
      string(text)
      next
    }
    {
      if (held) { held = 0; if ($0 ~ /^[ \t\r\n]*:/) name[depth] = text; else value(text) }
      between($0)
      inside = 1; text = ""
    }
    function push(mark) {
      if (depth == 0 && started) bad = 1
      started = 1
      depth++
      type[depth] = mark
      if (depth == 1) at[depth] = ""
      else at[depth] = type[depth - 1] == "{" ? at[depth - 1] "/" name[depth - 1] : at[depth - 1]
    }
    function pop(mark) {
      if (depth == 0 || type[depth] != (mark == "}" ? "{" : "[")) { bad = 1; exit 1 }
      depth--
    }
    END { if (bad || !started || depth || !inside || text != "") exit 1 }
    '

    # fields FILE PATH KEY...: a line for each object at the path (of keys, /items/subjects), with the strings of the
    # keys, as they are escaped, between tabs; without keys, a line for each string of a list there. Fails if the file is
    # not JSON.
    fields() {
      file=$1 path=$2
      shift 2
      awk -v path="$path" -v keys="$*" "$cutting"'
        BEGIN { count = split(keys, key, " ") }
        function string(text) {}
        function value(text, i) {
          if (depth == 0) { bad = 1; exit 1 }
          if (at[depth] != path) return
          if (type[depth] == "[") { if (!count) print text; return }
          for (i = 1; i <= count; i++) if (name[depth] == key[i]) cell[i] = text
        }
        function between(rest, i, mark, line) {
          if (!started && rest !~ /^[ \t\r\n]*[[{]/) { bad = 1; exit 1 }
          gsub(/[^][{}]/, "", rest)
          for (i = 1; i <= length(rest); i++) {
            mark = substr(rest, i, 1)
            if (mark == "{" || mark == "[") {
              push(mark)
              if (mark == "{" && at[depth] == path) clear()
              continue
            }
            if (mark == "}" && count && depth && at[depth] == path) show()
            pop(mark)
          }
        }
        function clear(i) { for (i = 1; i <= count; i++) cell[i] = "" }
        function show(i, line) {
          line = cell[1]
          for (i = 2; i <= count; i++) line = line "\t" cell[i]
          print line
        }' <"$file"
    }

    # elements FILE: what is in the list “value” of a page. Fails if there is none.
    elements() {
      awk "$cutting"'
        BEGIN { ORS = ""; copying = 0; found = 0 }
        function string(text) { if (copying) print "\"" text "\"" }
        function value(text) { if (depth == 0) { bad = 1; exit 1 } }
        function between(rest, i, mark) {
          if (!started && rest !~ /^[ \t\r\n]*[{]/) { bad = 1; exit 1 }
          gsub(/[ \t\r]+/, "", rest)
          for (i = 1; i <= length(rest); i++) {
            mark = substr(rest, i, 1)
            if (mark == "}" || mark == "]") { if (depth == 2) copying = 0; pop(mark) }
            if (copying) print mark
            if (mark == "{" || mark == "[") {
              push(mark)
              if (depth == 2 && mark == "[" && name[1] == "value") { copying = 1; found++ }
            }
          }
        }
        END { if (found != 1) exit 1 }' <"$1"
    }

    # json_string TEXT: the text as a JSON string.
    json_string() {
      printf '%s' "$1" | awk '
        BEGIN {
          ORS = ""
          for (i = 1; i < 32; i++) code[sprintf("%c", i)] = sprintf("\\u%04x", i)
          code["\""] = "\\\""; code["\\"] = "\\\\"; code[sprintf("%c", 127)] = "\\u007f"
          print "\""
        }
        NR > 1 { print "\\n" }
        { for (i = 1; i <= length($0); i++) { c = substr($0, i, 1); print (c in code) ? code[c] : c } }
        END { print "\"" }'
    }

    guid='[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

    # The lines that are GUIDs, in lower case, each once.
    guids() { tr 'A-F' 'a-f' | { grep -Ex "$guid" || :; } | sort -u; }

    # The text if it is one GUID, else nothing.
    one_guid() {
      found=$(printf '%s\n' "$1" | guids)
      case $found in *-*-*-*-*-*) : ;; *) printf '%s' "$found" ;; esac
    }

    now() { date -u +%Y-%m-%dT%H:%M:%SZ; }
    """#
}
