# Formatting and looking for mistakes.

LAB_BIOME=(node node_modules/@biomejs/biome/bin/biome)

cpp_files() {
  git ls-files -z --cached --others --exclude-standard -- '*.cpp' '*.hpp' |
    xargs -0 -r ls -d 2>/dev/null || true
}

task_fmt() {
  setup page lint
  cpp_files | xargs -r clang-format -i
  "${LAB_BIOME[@]}" check --write
}

task_lint() {
  local status=0
  setup native page lint
  build_preset_quietly native help || true # a configured build has compile_commands.json
  [ -e build/native/compile_commands.json ] || die "the native build does not configure"
  lint_step clang-format lint_format || status=1
  lint_step clang-tidy node scripts/tidy.mjs || status=1
  lint_step biome "${LAB_BIOME[@]}" ci --colors=off || status=1
  lint_step types suite_types || status=1
  return "$status"
}

lint_format() { cpp_files | xargs -r clang-format --dry-run --Werror; }

lint_step() {
  local name=$1 log=build/lint-$1.log start=$EPOCHREALTIME verdict=clean
  shift
  "$@" >"$log" 2>&1 </dev/null || verdict=FAILED
  [ "$verdict" = clean ] || cat "$log"
  awk -v n="$name" -v v="$verdict" -v a="$start" -v b="$EPOCHREALTIME" \
    'BEGIN { printf "%-12s %-6s %6.1f s\n", n, v, b - a }'
  [ "$verdict" = clean ]
}
