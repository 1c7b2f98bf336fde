# libFuzzer on scenario files. What it learns stays in build/fuzz/corpus for the next time; a text that
# is worth keeping goes to tests/fuzz/corpus, where every test run tries it again.

LAB_FUZZ_SECONDS=60

task_fuzz() {
  local seconds=$LAB_FUZZ_SECONDS status=0
  while [ $# -gt 0 ]; do
    case "$1" in
      --seconds) seconds=${2:-} && shift ;;
      *) seconds='' ;;
    esac
    shift
  done
  [[ $seconds =~ ^[1-9][0-9]*$ ]] || die "fuzz takes --seconds N"
  setup native fuzz
  build_preset_quietly fuzz fuzz_scenarios || die "the fuzzer does not build"

  mkdir -p build/fuzz/corpus build/fuzz/found
  build/fuzz/tests/fuzz_scenarios -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=16384 -print_final_stats=1 -dict=tests/fuzz/words.dict -artifact_prefix=build/fuzz/found/ \
    build/fuzz/corpus tests/fuzz/corpus tests/golden/conformance/refused tests/golden/scenarios \
    >build/fuzz/log.txt 2>&1 || status=$?
  if [ "$status" != 0 ]; then
    tail -60 build/fuzz/log.txt
    die "the input is in build/fuzz/found; build/fuzz/tests/fuzz_scenarios FILE tries it again"
  fi
  awk '/^stat::number_of_executed_units/ { units = $2 }
       / cov: / { for (i = 1; i < NF; ++i) if ($i == "cov:") cov = $(i + 1) }
       END { printf "%d inputs, %d branches seen, nothing found\n", units, cov }' build/fuzz/log.txt
}
