import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Stand-ins for kubectl, kubelogin and az, each of which does what its variable says.
private struct Tools {
  let folder: TemporaryFolder

  private static let kubectl = """
    #!/bin/bash
    # Answers each question with a line of shell of the test's.
    echo "kubectl $*" >> "$TOOLS/asked"
    case "$*" in
    *'version --client'*) echo '{"clientVersion":{"gitVersion":"v1.34.1"}}' ;;
    *'config view'*) . "$TOOLS/config" ;;
    *'--raw /version') . "$TOOLS/version" ;;
    *'auth whoami'*) . "$TOOLS/whoami" ;;
    *'auth can-i list '*) . "$TOOLS/can-i" ;;
    *) exit 9 ;;
    esac
    """

  /// The lines of shell by which kubectl answers, as on an AKS cluster with Entra.
  private static let answers = [
    "config": config(user: "clusterUser_rg_contoso"), "version": #"echo '{"gitVersion":"v1.33.4"}'"#,
    "whoami": whoami("ada@contoso.com", ["d0fa9cc4-4840-46a1-8358-c2d6d005628e", "system:authenticated"]),
    "can-i": "echo yes", "kubelogin": "echo 'git hash: v0.1.4/0b2f'",
    "az": """
    echo "az $*" >> "$TOOLS/asked"
    case "$*" in
    'version --output json') echo '{"azure-cli":"2.91.0"}' ;;
    'account show --output json')
      echo '{"name":"Contoso Retail","tenantId":"e0000000-0000-4000-8000-000000000001","user":{"name":"ada@contoso.com"}}' ;;
    *) exit 9 ;;
    esac
    """,
  ]

  /// - Parameter changes: Other lines of shell; empty for a tool that is missing.
  init(_ changes: [String: String] = [:]) throws {
    let answers = Tools.answers.merging(changes) { $1 }
    folder = try TemporaryFolder(answers.filter { !["az", "kubelogin"].contains($0.key) })
    for (name, text) in [("kubectl", Tools.kubectl), ("kubelogin", answers["kubelogin"]), ("az", answers["az"])] {
      guard let text, !text.isEmpty, changes[name] != "" else { continue }
      let file = try folder.write(text.hasPrefix("#!") ? text : "#!/bin/bash\n\(text)", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
  }

  /// Runs aksess where no other program is on the PATH.
  func doctor(_ options: String = "", environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.bash(
      "PATH=$TOOLS/bin \"$AKSESS_BINARY\" doctor \(options)",
      environment: [
        "TOOLS": folder.path, "HOME": folder.path, "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "", "KUBECONFIG": "",
      ].merging(environment) { $1 })
  }

  /// The command lines of kubectl and az.
  var asked: [String] {
    get throws { try folder.text("asked").split(separator: "\n").map(String.init).sorted() }
  }

  static func config(user: String, login: String = "azurecli") -> String {
    """
    echo '{"clusters":[{"name":"c","cluster":{"server":"https://contoso.example:443"}}],
    "contexts":[{"name":"contoso-prod","context":{"cluster":"c","user":"\(user)","namespace":"shop"}},
    {"name":"other","context":{"cluster":"c","user":"x"}}],"current-context":"contoso-prod",
    "users":[{"name":"clusterUser_rg_contoso","user":{"exec":{"command":"kubelogin",
    "args":["get-token","--login","\(login)"]}}},
    {"name":"clusterAdmin_rg_contoso","user":{"client-certificate-data":"DATA+OMITTED"}},
    {"name":"ci","user":{"client-certificate-data":"DATA+OMITTED"}}]}'
    """
  }

  static func whoami(_ user: String, _ groups: [String]) -> String {
    let groups = groups.map { "\"\($0)\"" }.joined(separator: ",")
    return
      #"echo '{"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview","status":{"userInfo":{"username":"\#(user)","groups":[\#(groups)]}}}'"#
  }

  static func fails(_ words: String) -> String { "echo '\(words)' >&2; exit 1" }

  static let noWhoami = fails(
    "error: the selfsubjectreviews API is not enabled in the cluster\nenable APISelfSubjectReview feature gate")
}

extension EndToEnd {
  @Test("doctor tells in one screen what works, and asks nothing but what it tells")
  func doctor() throws {
    let tools = try Tools()
    let outcome = try tools.doctor()
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(
      outcome.output.replacing(tools.folder.path, with: "~") == """
        - terminal        standard output is not a terminal, so aksess prints instead of drawing
        - TERM            standard output is not a terminal
        - colors          standard output is not a terminal
        ✓ locale          C.UTF-8
        - odd characters  standard input and output are not a terminal, so it cannot be asked
        - clipboard       standard output is not a terminal
        ✓ config.yaml     none; the defaults apply (~/.config/aksess/config.yaml)
        ✓ themes          8 built-in themes
        ✓ state folder    ~/.local/state/aksess does not exist yet; nothing is kept
        ✓ kubectl         v1.34.1
        ✓ context         contoso-prod: user clusterUser_rg_contoso, namespace shop, https://contoso.example:443 (1 of 2 contexts)
        ✓ API server      v1.33.4 at https://contoso.example:443
        ✓ sign-in         ada@contoso.com, 2 groups
        ✓ admin sign-in   the server does not count you as system:masters
        ✓ rights to list  namespaces, service accounts, roles and bindings, in all namespaces
        ✓ kubelogin       v0.1.4
        ✓ az              2.91.0
        ✓ Azure sign-in   ada@contoso.com, subscription Contoso Retail, tenant e0000000-0000-4000-8000-000000000001

        """, "\(outcome.output)")
    let group = "rbac.authorization.k8s.io"
    let context = "kubectl --context=contoso-prod"
    #expect(
      try tools.asked == [
        "az account show --output json", "az version --output json",
        "\(context) auth can-i list clusterrolebindings.\(group)", "\(context) auth can-i list clusterroles.\(group)",
        "\(context) auth can-i list namespaces", "\(context) auth can-i list rolebindings.\(group) --all-namespaces",
        "\(context) auth can-i list roles.\(group) --all-namespaces",
        "\(context) auth can-i list serviceaccounts --all-namespaces", "\(context) auth whoami --output=json",
        "\(context) get --raw /version", "kubectl config view --output=json", "kubectl version --client --output=json",
      ])
  }

  @Test(
    "what is missing or wrong is told with what to do, and only what is essential ends with 1",
    arguments: [
      (["kubectl": ""], 1, "✗ kubectl         not found on the PATH"),
      (["kubelogin": ""], 0, "! kubelogin       not found on the PATH: kubectl needs it"),
      (["az": ""], 0, "! az              not found on the PATH"), (["az": ""], 0, "- Azure sign-in   az was not found"),
      (
        ["az": Tools.fails("ERROR: Please run 'az login' to setup account.").replacing("'az login'", with: "az login")],
        0, "! Azure sign-in   az is not signed in\n                  → az login"
      ),
      (
        ["config": #"echo '{"contexts":[{"name":"a","context":{}}],"current-context":""}'"#], 1,
        "✗ context         no current context is set (~/.kube/config)\n                  → Name one with --context, or "
          + "kubectl config use-context: a"
      ),
      (["config": Tools.fails("error: yaml: line 3")], 1, "✗ context         the kubeconfig cannot be read"),
      (
        ["version": Tools.fails("Unable to connect to the server: dial tcp: lookup contoso.example: no such host")], 1,
        "✗ API server      https://contoso.example:443: no answer (Unable to connect to the server: dial tcp: lookup "
          + "contoso.example: no such host)\n                  → Check the network, the VPN"
      ),
      (
        ["version": Tools.fails("error: You must be logged in to the server (Unauthorized)")], 1,
        "✓ API server      https://contoso.example:443 answers"
      ),
      (
        ["version": Tools.fails("error: You must be logged in to the server (Unauthorized)")], 1,
        "✗ sign-in         not accepted"
      ),
      (
        ["version": Tools.fails("Unable to connect to the server: getting credentials: exec: not found")], 1,
        "? API server      not reached, as signing in failed before"
      ),
      (
        ["version": #"echo '{"gitVersion":"v1.30.0"}'"#], 0,
        "! kubectl         v1.34.1, while the server is v1.30.0"
      ),
      (
        ["can-i": "[[ $* == *namespace=shop* ]] && echo yes || { echo no; exit 1; }"], 0,
        "! rights to list  not everywhere: namespaces, service accounts (only in shop), roles (only in shop)"
      ),
      (["can-i": "echo no; exit 1"], 1, "✗ rights to list  none of what aksess reads may be listed"),
      (["can-i": "echo odd"], 0, "? rights to list  the server does not say"),
    ] as [([String: String], Int32, String)])
  func doctorFindings(changes: [String: String], status: Int32, words: String) throws {
    let outcome = try Tools(changes).doctor()
    #expect(outcome.status == status && outcome.output.contains(words), "\(outcome)")
  }

  @Test(
    "a sign-in as system:masters is a warning: by the server's answer, else by AKS's name, else it is not known",
    arguments: [
      ("clusterUser_rg_contoso", Tools.whoami("masterclient", ["system:masters"]), "! admin sign-in   system:masters"),
      ("clusterAdmin_rg_contoso", Tools.whoami("ada", []), "✓ admin sign-in   the server does not count you"),
      (
        "clusterAdmin_rg_contoso", Tools.noWhoami,
        "! admin sign-in   system:masters, whatever the bindings say (clusterA"
      ),
      ("clusterUser_rg_contoso", Tools.noWhoami, "✓ admin sign-in   kubelogin signs in with Entra"),
      ("ci", Tools.noWhoami, "? admin sign-in   the organisation in the client certificate is not shown"),
    ])
  func doctorMasters(user: String, whoami: String, words: String) throws {
    let outcome = try Tools(["config": Tools.config(user: user), "whoami": whoami]).doctor()
    #expect(outcome.status == 0 && outcome.output.contains(words), "\(outcome)")
  }

  @Test(
    "no sign-in is started: where kubelogin would ask for one, the server is not asked",
    arguments: ["devicecode", "interactive"])
  func doctorNoSignIn(login: String) throws {
    let tools = try Tools(["config": Tools.config(user: "clusterUser_rg_contoso", login: login)])
    let outcome = try tools.doctor()
    #expect(
      outcome.output.contains("? sign-in         not tried, as kubelogin would ask you to sign in (\(login))"),
      "\(outcome)")
    #expect(try !tools.asked.contains { $0.contains("--raw") || $0.contains("auth") })
  }

  @Test("what a login plugin asks is shown, and a sign-in that waits for somebody is not called a network that fails")
  func doctorDeviceCode() throws {
    let words = "To sign in, open https://example.com/device and enter the code ABCD-EFGH to authenticate."
    let outcome = try Tools(["version": "echo '\(words)' >&2; exec /bin/sleep 100"]).doctor()
    #expect(outcome.errors.components(separatedBy: "aksess: \(words)\n").count == 2, "\(outcome)")
    #expect(outcome.status == 1 && !outcome.output.contains("Check the network"), "\(outcome)")
    #expect(outcome.output.contains("✗ sign-in         kubelogin waits for you to sign in: it says how"), "\(outcome)")
    #expect(outcome.output.contains("? API server      not reached, as signing in was not finished"), "\(outcome)")
  }

  @Test("doctor passes --context and --kubeconfig on, and with -f does not ask the cluster")
  func doctorOptions() throws {
    let tools = try Tools()
    _ = try tools.doctor("--context other --kubeconfig '/tmp/a b'")
    #expect(try tools.asked.contains("kubectl --kubeconfig=/tmp/a b --context=other get --raw /version"))
    let files = try Tools(["kubectl": ""])
    let outcome = try files.doctor("-f .")
    #expect(outcome.status == 0 && outcome.output.contains("- kubectl         files are read (-f)"), "\(outcome)")
  }

  @Test("settings, themes and the rights of the state folder are checked, hostile text is made visible, JSON has all")
  func doctorFiles() throws {
    let tools = try Tools(["whoami": Tools.whoami("a\\u001b[31mb", [])])
    try tools.folder.write("theme: nope\n", to: ".config/aksess/config.yaml")
    try tools.folder.write("name: [\n", to: ".config/aksess/themes/own.yaml")
    let made = try Program.bash("mkdir -p .local/state/aksess && chmod 755 .local/state/aksess", in: tools.folder.url)
    #expect(made.status == 0)
    let text = try tools.doctor()
    #expect(text.status == 0)
    for words in [
      "! config.yaml     ~/.config/aksess/config.yaml:1:8: “nope”; expected one of",
      "! themes          own.yaml:2: not valid YAML",
      "! state folder    ~/.local/state/aksess is open to others (mode 755)\n                  → chmod 700",
      #"✓ sign-in         a\e[31mb, 0 groups"#,
    ] { #expect(text.output.replacing(tools.folder.path, with: "~").contains(words), "\(words): \(text.output)") }
    let json = try tools.doctor("-o json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let checks = try #require(object["checks"] as? [[String: Any]])
    #expect(object["hasFailed"] as? Bool == false && checks.count == 18)
    #expect(checks.first { $0["topic"] as? String == "signIn" }?["found"] as? String == "a\u{1B}[31mb, 0 groups")
    #expect(checks.first { $0["topic"] as? String == "stateFolder" }?["state"] as? String == "warning")
  }

  @Test("without UTF-8, doctor prints ASCII")
  func doctorASCII() throws {
    let outcome = try Tools().doctor(environment: ["LC_ALL": "C"])
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 } && outcome.output.contains("* kubectl         v1.34.1"))
    #expect(outcome.output.contains("! locale          C is not UTF-8, so only ASCII is drawn\n"), "\(outcome)")
  }

  @Test("^C ends doctor and whatever it has started")
  func doctorInterrupted() throws {
    let mark = "aksess-test-\(UUID().uuidString)"
    let tools = try Tools(["version": "bash -c 'exec -a \(mark) sleep 300'"])
    let outcome = try Program.bash(
      """
      set -m
      PATH=$TOOLS/bin:$PATH aksess doctor & pid=$!
      soon() { for _ in {1..100}; do "$@" && return; sleep 0.1; done; return 1; }
      soon pgrep -f '^\(mark)' >/dev/null || exit 3
      kill -INT $pid
      gone() { ! pgrep -f '^\(mark)' >/dev/null; }
      soon gone
      """, environment: ["TOOLS": tools.folder.path, "HOME": tools.folder.path])
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test("in a terminal, doctor asks how wide odd characters are and what tmux does with copied text")
  func doctorInTmux() throws {
    let line = "before=$(stty -g); read; aksess doctor -f .; [[ $before == $(stty -g) ]] && echo restored"
    let path =
      "\(URL(filePath: Program.path).deletingLastPathComponent().path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let tmux = try Tmux(columns: 110, rows: 40, command: ["env", "PATH=\(path)", "bash", "-c", line])
    try tmux.send("Enter")
    let rows = try tmux.waitForText("restored")
    for row in [
      "✓ terminal        110 columns, 40 rows", "✓ TERM            xterm-256color", "✓ colors          256",
      "✓ odd characters  as wide as aksess expects",
      "! clipboard       tmux drops it (set-clipboard external, allow-passthrough off)",
    ] { #expect(rows.contains(row), "\(row)\n\(rows.joined(separator: "\n"))") }
    // The probe is wiped.
    #expect(rows.filter { !$0.isEmpty }.first?.hasPrefix("✓ terminal") == true, "\(rows)")

    let open = try Tmux(columns: 110, rows: 40, command: ["env", "PATH=\(path)", "bash", "-c", line])
    try open.set("set-clipboard", "on")
    try open.send("Enter")
    #expect(try open.waitForText("restored").contains("✓ clipboard       tmux takes it (set-clipboard on)"))
  }

  @Test("a terminal that draws odd characters wider is told, and one that does not answer holds nothing up")
  func doctorOddTerminals() throws {
    func start() throws -> PseudoTerminal {
      let terminal = try #require(
        PseudoTerminal([Program.path, "doctor", "-f", "."], columns: 110, rows: 40))
      try #require(terminal.receive(until: "\u{1B}[6n"))
      #expect(!terminal.isInShellMode)
      return terminal
    }
    let wide = try start()
    wide.send(String(repeating: "\u{1B}[7;13R", count: 6))
    #expect(wide.receive(until: "drawn at other widths: lines and signs (12 columns instead of 6)"))
    #expect(wide.waitForEnd()?.status == 0)

    let silent = try start()
    #expect(silent.receive(until: "the terminal does not say where its cursor is"))
    #expect(silent.waitForEnd()?.status == 0 && silent.isInShellMode)

    let interrupted = try start()
    interrupted.send("\u{3}")
    #expect(interrupted.waitForEnd()?.status == 128 + SIGINT && interrupted.isInShellMode)
  }
}
