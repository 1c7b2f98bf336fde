# Generated worlds by the thousand, and the same results natively and as WebAssembly.

LAB_SOAK_SEEDS=20000
LAB_SOAK_COMPARED=10000 # of these against the independent implementation

LAB_SOAK_NATIVE=(build/native/tests/soak)
LAB_SOAK_WASM=(node build/wasm/tests/soak.cjs)

# soak_seeds END COMPARED COMMAND...: seeds 0 to END - 1 on all cores. Sets SOAK_SUM, adds up what each
# process found, and SOAK_SPEED, in seeds per second.
soak_seeds() {
  local end=$1 compared=$2 jobs chunk log sum=0 word hash start=$EPOCHREALTIME status=0
  shift 2
  jobs=$(nproc)
  chunk=$(((end + jobs * 8 - 1) / (jobs * 8)))
  log=$(mktemp)
  for ((first = 0; first < end; first += chunk)); do
    echo "$first $((first + chunk < end ? first + chunk : end)) $compared"
  done | xargs -P "$jobs" -L 1 "$@" seeds >"$log" || status=$?
  while read -r word hash; do
    [ "$word" != sum ] || sum=$((sum + 0x$hash))
  done <"$log"
  SOAK_SUM=$(printf '%016x' "$sum")
  SOAK_SPEED=$(awk -v n="$end" -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.0f", n / (b - a) }')
  grep -v '^sum ' "$log"
  rm -f "$log"
  return "$status"
}

build_soak() {
  build_preset_quietly native soak || die "the soak does not build"
  build_preset_quietly wasm soak || die "the soak does not build"
}

task_soak() {
  local seeds=$LAB_SOAK_SEEDS few wasm_sum
  while [ $# -gt 0 ]; do
    case "$1" in
      --seeds) seeds=${2:-} && shift ;;
      *) seeds='' ;;
    esac
    shift
  done
  [[ $seeds =~ ^[1-9][0-9]*$ ]] || die "soak takes --seeds N"
  setup native wasm
  build_soak
  few=$(((seeds + 99) / 100))

  soak_seeds "$few" 0 "${LAB_SOAK_WASM[@]}" || die "a seed failed as WebAssembly"
  wasm_sum=$SOAK_SUM
  echo "WebAssembly: seeds 0 to $((few - 1)), sum $wasm_sum, $SOAK_SPEED seeds/s, node $(node --version)"
  soak_seeds "$few" 0 "${LAB_SOAK_NATIVE[@]}" || die "a seed failed"
  [ "$SOAK_SUM" = "$wasm_sum" ] || die "natively the same seeds give $SOAK_SUM"
  soak_seeds "$seeds" "$LAB_SOAK_COMPARED" "${LAB_SOAK_NATIVE[@]}" || die "a seed failed"
  echo "native: seeds 0 to $((seeds - 1)), sum $SOAK_SUM, $SOAK_SPEED seeds/s on $(nproc) processes"
}

# --- the suite `equal` of ./lab test ---

scenarios_of_the_repository() {
  local path
  git ls-files --cached --others --exclude-standard -- 'core/lessons/*.json' web/src/sandbox.json \
    'tests/golden/**/*.json' 'tests/fuzz/corpus/*.json' |
    while read -r path; do
      case "$path" in *.report.json) ;; *) [ ! -e "$path" ] || printf '%s\n' "$path" ;; esac
    done
}

# Every scenario, a slice of the soak, and the command line's own bytes: the same from both builds.
suite_equal() {
  local passed=0 failed=0 lesson sum native=build/equal-native.txt wasm=build/equal-wasm.txt
  LAB_COUNTS='0 1'
  build_preset native soak cqrs-lab && build_preset wasm soak cqrs-lab || return

  scenarios_of_the_repository | xargs "${LAB_SOAK_NATIVE[@]}" files >"$native" || return
  scenarios_of_the_repository | xargs "${LAB_SOAK_WASM[@]}" files >"$wasm" || return
  diff "$native" "$wasm" && echo "equal: $(wc -l <"$native") scenario files"
  passed=$(comm -12 <(sort "$native") <(sort "$wasm") | wc -l)
  failed=$(($(scenarios_of_the_repository | wc -l) - passed))

  for lesson in core/lessons/*.json tests/golden/conformance/064.scenario.json; do
    if cmp <(build/native/cqrs-lab run "$lesson" --format ndjson) \
      <(node build/wasm/cqrs-lab.cjs run "$lesson" --format ndjson); then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
    fi
  done

  soak_seeds 300 0 "${LAB_SOAK_NATIVE[@]}" || failed=$((failed + 1))
  sum=$SOAK_SUM
  soak_seeds 300 0 "${LAB_SOAK_WASM[@]}" || failed=$((failed + 1))
  echo "300 seeds: natively $sum, as WebAssembly $SOAK_SUM"
  if [ "$sum" = "$SOAK_SUM" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  LAB_COUNTS="$passed $failed"
  [ "$failed" = 0 ]
}
