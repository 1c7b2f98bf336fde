# The page: two builds from one source, served with or without hot reload.

LAB_VITE=(node node_modules/vite/bin/vite.js)

page_is_current() {
  [ -e dist/site/index.html ] && [ -e dist/cqrs-lab.html ] && [ -e "$1" ] &&
    [ -z "$(find index.html web core package-lock.json build/wasm/page \
      -newer "$1" -print -quit 2>/dev/null)" ]
}

# dist/site for any static host, dist/cqrs-lab.html with everything inside.
build_page() {
  local stamp=build/page.stamp
  build_preset_with_progress wasm lab_page || return
  page_is_current "$stamp" && return
  say "building the page"
  touch "$stamp.new"
  "${LAB_VITE[@]}" build --config web/vite.config.ts --logLevel warn || return
  "${LAB_VITE[@]}" build --config web/vite.config.ts --logLevel warn --mode offline || return
  mv "$stamp.new" "$stamp"
}

task_demo() {
  build_page || die "the page does not build"
  say "offline, everything in one file: $LAB_ROOT/dist/cqrs-lab.html"
  exec node scripts/serve.mjs "$@"
}

# For a room: moments of the page have short codes there.
task_serve() {
  build_page || die "the page does not build"
  exec node scripts/serve.mjs --no-open --codes "$@"
}

task_dev() {
  build_preset_with_progress wasm lab_page || die "the core does not build"
  exec node scripts/dev.mjs "$@"
}

# The pictures of docs/screens, taken of the page as it is.
task_screens() {
  build_page || die "the page does not build"
  LAB_SCREENS=1 node node_modules/@playwright/test/cli.js test --config tests/e2e/playwright.config.ts \
    --reporter=list screens.spec.ts
}

# Lighthouse is 100 MB of packages that nothing else here needs: kept apart, at one version.
LAB_LIGHTHOUSE=lighthouse@13.5.0

task_lighthouse() {
  build_page || die "the page does not build"
  if [ "$(cat .tools/lighthouse/version 2>/dev/null)" != "$LAB_LIGHTHOUSE" ]; then
    quietly "$LAB_LIGHTHOUSE into .tools" \
      npm install --prefix .tools/lighthouse --ignore-scripts --no-audit --no-fund --no-save "$LAB_LIGHTHOUSE"
    echo "$LAB_LIGHTHOUSE" >.tools/lighthouse/version
  fi
  exec node scripts/lighthouse.mjs "$@"
}
