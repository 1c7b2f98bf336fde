# Building, and the programs that were built.

# emcc is a Python script: the system's own, since one behind a version manager's shims takes longer to
# start than most files take to compile.
if [ -x /usr/bin/python3 ]; then export EMSDK_PYTHON=${EMSDK_PYTHON:-/usr/bin/python3}; fi

# One build at a time per preset: two calls of ./lab may overlap.
locked() {
  local name=$1
  shift
  mkdir -p build
  if command -v flock >/dev/null; then
    flock "build/$name.lock" "$@"
  else
    "$@"
  fi
}

# build_preset PRESET [TARGET...]
build_preset() {
  local preset=$1 targets=()
  shift
  [ $# -gt 0 ] && targets=(--target "$@")
  if [ ! -e "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
    locked "$preset" cmake --preset "$preset" || return
  fi
  locked "$preset" cmake --build --preset "$preset" "${targets[@]}"
}

# The same, silent unless it fails.
build_preset_quietly() {
  local log status=0
  log=$(mktemp)
  build_preset "$@" >"$log" 2>&1 </dev/null || status=$?
  [ "$status" = 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# The same for a person who waits: how far it is by ninja's own count, on one line that is written
# over; where there is no terminal, one line that it has begun.
build_preset_with_progress() {
  local log status=0
  log=$(mktemp)
  build_preset "$@" 2>&1 </dev/null | tee "$log" | show_progress || status=$?
  [ "$status" = 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

show_progress() {
  local line shown=
  while IFS= read -r line; do
    [[ $line =~ ^\[([1-9][0-9]*)/([0-9]+)\] ]] || continue # [0/n]: it looks for new files
    if [ -t 2 ]; then
      printf '\rlab: compiling the core, %s of %s' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
    elif [ -z "$shown" ]; then
      say "compiling the core, ${BASH_REMATCH[2]} steps"
    fi
    shown=yes
  done
  if [ -n "$shown" ] && [ -t 2 ]; then printf '\n' >&2; fi
}

task_build() {
  local what
  [ $# -gt 0 ] || set -- native wasm page
  for what in "$@"; do
    case "$what" in
      native | asan) setup native && build_preset "$what" ;;
      wasm) setup native wasm && build_preset wasm ;;
      page) setup native wasm page && build_page ;;
      *) die "nothing to build is called '$what' (native, asan, wasm, page)" ;;
    esac
  done
}

# Nothing but the program's own output; paths are the caller's.
task_cli() {
  local preset=$1
  shift
  case "$preset" in
    native) setup native ;;
    wasm) setup native wasm ;;
  esac
  build_preset_quietly "$preset" cqrs-lab || die "the command line does not build"
  cd "$LAB_CALLER_DIR"
  case "$preset" in
    native) exec "$LAB_ROOT/build/native/cqrs-lab" "$@" ;;
    wasm) exec node "$LAB_ROOT/build/wasm/cqrs-lab.cjs" "$@" ;;
  esac
}

task_bench() {
  setup native wasm page browsers
  build_preset_quietly native core_bench || die "the benchmarks do not build"
  build_preset_quietly wasm core_bench || die "the benchmarks do not build"
  build_page || die "the page does not build"
  (cd tests/bench/peers/nest && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) ||
    die "@nestjs/cqrs does not install"
  node scripts/bench.mjs "$@"
}

task_clean() { rm -rf build dist .cache test-results; }
