# The exercises of native/exercises: the list, one of them built and run, the proof that all are as they
# should be. Beside each run its result is kept in build/exercises, for the list.

LAB_EXERCISES=native/exercises
LAB_EXERCISE_RESULTS=build/exercises
LAB_EXERCISE_POLL_S=0.5

exercise_usage() {
  cat <<'TXT'
usage: ./lab exercise [N [--watch | --solution]]

  ./lab exercise               the exercises, and what is done
  ./lab exercise 2             builds number 2, runs its test, says what is missing; exit 0 when it is done
  ./lab exercise 2 --watch     the same again whenever a file of it is saved; Ctrl-C ends it
  ./lab exercise 2 --solution  the solved version under the same test

N is a number, or a name such as idempotent. What to write, and why: native/exercises/README.md
TXT
}

exercise_usage_error() {
  say "$1 (./lab exercise --help)"
  exit 2
}

exercise_names() { # 01-allocations-projection and so on, one a line
  local folder
  for folder in "$LAB_EXERCISES"/[0-9][0-9]-*/; do basename "$folder"; done
}

# The name for what somebody typed: 2, 02, idempotent, 02-idempotent, a path.
exercise_find() {
  local asked=${1%/} name number
  asked=${asked##*/}
  while read -r name; do
    number=${name%%-*}
    case "$asked" in "$name" | "${name#*-}" | "$number" | "${number#0}") echo "$name" && return ;; esac
  done < <(exercise_names)
  return 1
}

exercise_title() { sed -n '1s/^# //p' "$LAB_EXERCISES/$1/README.md"; }
exercise_file() { # the one that is written in
  local file
  for file in "$LAB_EXERCISES/$1"/*.hpp; do echo "$file"; done
}
exercise_next() {
  exercise_names | awk -v name="$1" 'found { print; exit } $0 == name { found = 1 }'
}

exercise_sum() { cksum <"$(exercise_file "$1")"; }
exercise_note() { # NAME RESULT
  mkdir -p "$LAB_EXERCISE_RESULTS"
  printf '%s\n%s\n' "$2" "$(exercise_sum "$1")" >"$LAB_EXERCISE_RESULTS/$1"
}
exercise_result() {
  local note=$LAB_EXERCISE_RESULTS/$1
  [ -e "$note" ] || return 0
  sed -n 1p "$note"
  [ "$(sed -n 2p "$note")" = "$(exercise_sum "$1")" ] || echo "(changed since)"
}

exercise_list() {
  local name
  while read -r name; do
    printf '  %s  %-28s %s\n' "$((10#${name%%-*}))" "$(exercise_title "$name")" \
      "$(exercise_result "$name" | paste -sd ' ' -)"
  done < <(exercise_names)
  echo
  echo "./lab exercise 1 begins; native/exercises/README.md says what they are about."
}

exercise_build() { build_preset native "$@"; } # TARGET...
exercise_program() { echo "build/native/native/exercises/$1"; }

# exercise_run NAME stub|solution: 0 done, 1 not yet, 3 it does not compile.
exercise_run() {
  local name=$1 which=$2 target log=build/exercise.log status=0
  target=exercise_${name%%-*}
  [ "$which" = stub ] || target=solution_${name%%-*}
  mkdir -p build
  if ! exercise_build "$target" >"$log" 2>&1 </dev/null; then
    grep -vE '^(\[[0-9]+/[0-9]+\]|FAILED:|ninja: |: && |[^ ]*(c\+\+|ccache) )' "$log" | head -40
    echo
    echo "It does not compile yet. The first error is the one to look at; all of it is in $log."
    return 3
  fi
  "$(exercise_program "$target")" | tee "$log" || status=$?
  [ "$which" = stub ] || return "$status"
  if [ "$status" = 0 ]; then
    exercise_note "$name" "done"
  else
    exercise_note "$name" "$(sed -n 's/^\([0-9]* of [0-9]*\) done\..*/\1 tests/p' "$log")"
  fi
  return "$status"
}

exercise_verdict() { # NAME stub|solution STATUS
  local next
  [ "$3" != 3 ] || return 0
  if [ "$2" = solution ]; then
    echo "That was the solved version, $LAB_EXERCISES/$1/solution."
  elif [ "$3" = 0 ]; then
    next=$(exercise_next "$1")
    echo "Done. Now the questions at the end of $LAB_EXERCISES/$1/README.md, and how it is solved in $1/solution."
    if [ -n "$next" ]; then
      echo "Next: ./lab exercise $((10#${next%%-*})), $(exercise_title "$next")"
    else
      echo "That was the last one."
    fi
  else
    echo "You write in $(exercise_file "$1"). The first \"not yet\" is the one to look at; a hint is in the README beside it."
  fi
}

exercise_once() {
  local status=0
  echo "Exercise $((10#${1%%-*})): $(exercise_title "$1")"
  echo
  exercise_run "$1" "$2" || status=$?
  exercise_verdict "$1" "$2" "$status"
  return "$status"
}

# Modification times are looked at, since not every system tells of changes in one way; those of sources
# only, as editors keep files of their own beside what is written.
exercise_watch() {
  local name=$1 mark
  mark=$(mktemp)
  # shellcheck disable=SC2064
  trap "rm -f '$mark'" EXIT
  while true; do
    touch "$mark"
    exercise_once "$name" stub || true
    echo "Waiting for a file in $LAB_EXERCISES/$name to be saved; Ctrl-C ends."
    until [ -n "$(find "$LAB_EXERCISES/$name" -name '*.[ch]pp' -newer "$mark" -print -quit)" ]; do
      sleep "$LAB_EXERCISE_POLL_S"
    done
    echo
  done
}

task_exercise() {
  local name='' watch='' which=stub
  while [ $# -gt 0 ]; do
    case "$1" in
      -h | --help) exercise_usage && return ;;
      --watch) watch=yes ;;
      --solution) which=solution ;;
      -*) exercise_usage_error "exercise has no option '$1'" ;;
      *)
        [ -z "$name" ] || exercise_usage_error "one exercise at a time, and '$1' is a second one"
        name=$(exercise_find "$1") ||
          exercise_usage_error "no exercise '$1': they are $(exercise_names | paste -sd ' ' -)"
        ;;
    esac
    shift
  done
  if [ -z "$name" ]; then
    [ -z "$watch" ] && [ "$which" = stub ] || exercise_usage_error "which exercise?"
    exercise_list
    return
  fi
  [ -z "$watch" ] || [ "$which" = stub ] || exercise_usage_error "--watch is for your own version"
  setup native
  if [ -n "$watch" ]; then exercise_watch "$name"; else exercise_once "$name" "$which"; fi
}

# --- the suite `exercises` of ./lab test ---

# Each stub compiles and fails by its test, not by a crash; each solved version passes.
suite_exercises() {
  local name number status passed=0 failed=0
  LAB_COUNTS='0 1'
  exercise_build exercises || return
  while read -r name; do
    number=${name%%-*}
    status=0
    "$(exercise_program "exercise_$number")" || status=$?
    if [ "$status" = 1 ]; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      echo "$name: the stub should fail its test (exit 1), and ended with $status. Is it solved here? git restore $(exercise_file "$name")"
    fi
    if "$(exercise_program "solution_$number")"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      echo "$name: the solved version does not pass"
    fi
  done < <(exercise_names)
  LAB_COUNTS="$passed $failed"
  [ "$failed" = 0 ]
}
