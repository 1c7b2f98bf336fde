# Formatting and looking for mistakes.

LAB_BIOME=(node node_modules/@biomejs/biome/bin/biome)
# Other versions of clang-format break lines differently.
LAB_CLANG_FORMAT_VERSION=14

cpp_files() {
  local path
  git ls-files --cached --others --exclude-standard -- '*.cpp' '*.hpp' |
    while read -r path; do [ ! -e "$path" ] || printf '%s\n' "$path"; done
}

format_cpp() { # clang-format's arguments
  local version
  version=$(clang-format --version | grep -oE 'version [0-9]+')
  if [ "$version" != "version $LAB_CLANG_FORMAT_VERSION" ]; then
    say "C++ formatting is left alone: this is clang-format $version, the rules are for $LAB_CLANG_FORMAT_VERSION"
    return 0
  fi
  cpp_files | xargs -r clang-format "$@"
}

task_fmt() {
  setup page lint
  format_cpp -i
  "${LAB_BIOME[@]}" check --write --colors=off
}

lint_format() { format_cpp --dry-run --Werror; }

task_lint() {
  local status=0
  setup native page lint
  build_preset_quietly alone help || true # a configured build has compile_commands.json
  [ -e build/alone/compile_commands.json ] || die "the build of each file alone does not configure"
  lint_step clang-format lint_format || status=1
  lint_step clang-tidy node scripts/tidy.mjs || status=1
  lint_step biome "${LAB_BIOME[@]}" ci --colors=off || status=1
  lint_step types suite_types || status=1
  return "$status"
}

lint_step() {
  local name=$1 log=build/lint-$1.log start=$EPOCHREALTIME verdict=clean
  shift
  "$@" >"$log" 2>&1 </dev/null || verdict=FAILED
  [ "$verdict" = clean ] || cat "$log"
  awk -v n="$name" -v v="$verdict" -v a="$start" -v b="$EPOCHREALTIME" \
    'BEGIN { printf "%-12s %-6s %6.1f s\n", n, v, b - a }'
  [ "$verdict" = clean ]
}
