# Every suite, the time each took, and one last line over all test cases.

LAB_SUITES=(native exercises asan wasm equal house types page)
LAB_PASSED=0
LAB_FAILED=0

# Test cases of a `ctest --verbose` log: what doctest counted inside a test, or the test itself.
count_ctest() {
  awk '
    /^[0-9]+: \[doctest\] test cases:/ {
      n = $1 + 0
      gsub(/\|/, " ")
      for (i = 1; i <= NF; i++) {
        if ($i == "passed") good[n] += $(i - 1)
        if ($i == "failed") bad[n] += $(i - 1)
      }
    }
    /^ *[0-9]+\/[0-9]+ Test +#[0-9]+:/ {
      n = $0; sub(/^.*Test +#/, "", n); n += 0
      ok = $0 ~ / Passed +[0-9.]+ sec/
      passed += (n in good) ? good[n] : ok
      failed += (n in good && bad[n] > 0) ? bad[n] : !ok
    }
    END { print passed + 0, failed + 0 }' "$1"
}

count_node() { awk '/^# pass /{p = $3} /^# fail /{f = $3} END { print p + 0, f + 0 }' "$1"; }

# What passed at a second try has passed, and is named.
count_playwright() {
  node -e '
    const { stats } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(stats.expected + stats.flaky, stats.unexpected + stats.skipped)' "$1" 2>/dev/null || echo 0 1
}
second_tries() {
  [ -e "$1" ] || return 0
  node -e '
    const walk = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(walk)];
    const { suites } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    for (const { file, title, tests } of suites.flatMap(walk))
      if (tests.some(({ status }) => status === "flaky")) console.log(`         at a second try: ${file}: ${title}`);' "$1"
}

# Each suite prints to its log and leaves "PASSED FAILED" in LAB_COUNTS.
suite_ctest() {
  local status=0
  LAB_COUNTS='0 1'
  build_preset "$1" || return
  # Not --output-log: where it breaks lines depends on how long a test takes.
  ctest --preset "$1" --verbose >"build/$1/ctest.log" 2>&1 || status=$?
  cat "build/$1/ctest.log"
  LAB_COUNTS=$(count_ctest "build/$1/ctest.log")
  return "$status"
}
suite_native() { suite_ctest native; }
suite_asan() { suite_ctest asan; }
suite_wasm() { suite_ctest wasm; }

suite_house() {
  local status=0
  node --test --test-reporter=tap tests/house/*.test.mjs \
    tests/unit/scripts/*.test.mjs >build/house.tap || status=$?
  grep -v '^ *duration_ms\|^ *type:\|^ *---$\|^ *\.\.\.$' build/house.tap
  LAB_COUNTS=$(count_node build/house.tap)
  return "$status"
}

suite_types() { # one case per tsconfig
  local config passed=0 failed=0
  for config in web/tsconfig.json web/src/worker/tsconfig.json tests/e2e/tsconfig.json; do
    [ -e "$config" ] || continue
    if node node_modules/typescript/bin/tsc --noEmit -p "$config"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
    fi
  done
  LAB_COUNTS="$passed $failed"
  [ "$failed" = 0 ]
}

suite_page() {
  local status=0
  LAB_COUNTS='0 1'
  build_page || return
  PLAYWRIGHT_JSON_OUTPUT_NAME="$LAB_ROOT/build/page-tests.json" node node_modules/@playwright/test/cli.js \
    test --config tests/e2e/playwright.config.ts --reporter=list,json || status=$?
  LAB_COUNTS=$(count_playwright build/page-tests.json)
  return "$status"
}

run_suite() {
  local name=$1 log=build/test-$1.log start=$EPOCHREALTIME status=0 passed failed
  mkdir -p build
  LAB_COUNTS='0 1'
  rm -f build/page-tests.json build/house.tap
  "suite_$name" >"$log" 2>&1 </dev/null || status=$?
  read -r passed failed <<<"$LAB_COUNTS"
  # A suite that breaks or is empty never counts as passed.
  if [ "$failed" = 0 ] && { [ "$status" != 0 ] || [ "$passed" = 0 ]; }; then failed=1; fi
  [ "$failed" = 0 ] || cat "$log"
  LAB_PASSED=$((LAB_PASSED + passed))
  LAB_FAILED=$((LAB_FAILED + failed))
  awk -v n="$name" -v p="$passed" -v f="$failed" -v a="$start" -v b="$EPOCHREALTIME" \
    'BEGIN { printf "%-9s %6d passed %4d failed %7.1f s\n", n, p, f, b - a }'
  second_tries build/page-tests.json
}

task_test() {
  local suite
  [ $# -gt 0 ] || set -- "${LAB_SUITES[@]}"
  for suite in "$@"; do
    case " ${LAB_SUITES[*]} " in
      *" $suite "*) ;;
      *) die "no suite '$suite' (${LAB_SUITES[*]})" ;;
    esac
  done
  case " $* " in
    *" page "*) setup native wasm page browsers ;;
    *" types "* | *" house "*) setup native wasm page ;;
    *" wasm "* | *" equal "*) setup native wasm ;;
    *) setup native ;;
  esac
  for suite in "$@"; do run_suite "$suite"; done
  echo "$LAB_PASSED passed, $LAB_FAILED failed"
  [ "$LAB_FAILED" = 0 ]
}
