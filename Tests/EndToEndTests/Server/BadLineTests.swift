import Foundation
import TestSupport
import Testing

/// What a bad line to a real server does to the commands and to the terminal UI.
extension EndToEnd.Server {
  private static let question = "aksess get bindings -o csv --no-preamble --no-azure"

  /// The lines of the list of bindings, without ages.
  private static func bindings(_ outcome: Program.Outcome) -> [String] {
    outcome.lines.map { $0.replacing(#/\d+[smhd]/#, with: "") }
  }

  @Test(
    "a server that is slow to answer, answers in drips or says “try again later” is read all the same",
    arguments: ["1 late 5 /namespaces", "9 drip 99 /(cluster)?roles", "9 busy 1 /(namespaces|rolebindings)"])
  func slow(rule: String) throws {
    let line = try BadLine(to: server)
    let whole = try line.bash(Self.question)
    try line.obey(rule.replacing("9 busy", with: "3 busy"))
    let slow = try line.bash(Self.question)
    #expect(slow.status == whole.status && slow.errors == whole.errors && whole.lines.count > 20, "\(slow)")
    #expect(Self.bindings(slow) == Self.bindings(whole))
  }

  @Test(
    "each way in which a line fails is told in a sentence, nothing is printed of half an answer, and the next try is whole",
    arguments: [
      ("9 cut 900 /clusterroles", "the answer was cut off (kubectl: error: unexpected EOF). Try again"),
      ("9 cut 0 /namespaces", "the server cannot be reached (kubectl: Unable to connect to the server: EOF). Check"),
      ("9 stopped 0 .", "the server cannot be reached (kubectl: The connection to the server 127.0.0.1:"),
      ("99 busy 0 /rolebindings", "the server has too much to do (kubectl: Error from server (TooManyRequests):"),
      ("9 expired 0 /roles", "the list changed too much while it was read (kubectl: Error from server (Expired):"),
    ])
  func failing(rule: String, sentence: String) throws {
    let line = try BadLine(to: server)
    try line.obey(rule)
    let failed = try line.bash(Self.question)
    #expect(failed.status == 69 && failed.output.isEmpty, "\(failed)")
    #expect(failed.errors.hasPrefix("aksess: cluster ") && failed.errors.contains(": \(sentence)"), "\(failed)")
    #expect(failed.errors.split(separator: "\n").count == 1, "\(failed)")
    #expect(try line.processes("== 0").isEmpty)
    try line.obey()
    #expect(Self.bindings(try line.bash(Self.question)) == Self.bindings(try server.bash(Self.question)))
  }

  @Test(
    "waiting for a server that stops answering ends with ^C, and leaves no kubectl behind",
    arguments: ["/namespaces", "/rolebindings"], [0, 700])
  func stalled(path: String, bytes: Int) throws {
    let line = try BadLine(to: server)
    try line.obey("9 stall \(bytes) \(path)")
    let outcome = try line.bash(
      """
      # Without job control, ^C is ignored in the background.
      set -m
      \(Self.question) & pid=$!
      asked() { grep -qE '\(path)[?]' "$(dirname "$KUBECONFIG")/asked"; }
      for _ in {1..100}; do asked && break; sleep 0.1; done
      asked || exit 3
      kill -INT $pid
      wait $pid
      """)
    #expect(outcome.status == 128 + SIGINT && outcome.output.isEmpty, "\(outcome)")
    #expect(try line.processes("== 0").isEmpty)
  }

  @Test("a server that does not say in time who asks is read without that")
  func stalledCaller() throws {
    let line = try BadLine(to: server)
    try line.obey("9 stall 0 /selfsubjectreviews")
    let outcome = try line.bash(Self.question)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(Self.bindings(outcome) == Self.bindings(try server.bash(Self.question)))
    #expect(try line.processes("== 0").isEmpty)
  }

  @Test("the terminal UI that waits for a server is left with Esc, and leaves no kubectl behind")
  func opening() throws {
    let line = try BadLine(to: server)
    try line.obey("9 stall 300 /namespaces")
    let tmux = try line.open()
    try tmux.waitForText("reading")
    #expect(try line.processes("> 0").isEmpty)
    try tmux.send("Escape")
    #expect(try tmux.waitForExit() == 0)
    #expect(try line.processes("== 0").isEmpty)
  }

  @Test("a refresh that waits is cancelled with ^C; what a broken line does to one is told; what was read stays")
  func refresh() throws {
    let line = try BadLine(to: server)
    let tmux = try line.open()
    try tmux.waitForText("the whole cluster was read")
    try line.obey("9 stall 300 /rolebindings")
    try tmux.send("R")
    #expect(try line.processes("> 0").isEmpty)
    try tmux.waitForText("reading")
    // Keys are answered meanwhile.
    try tmux.send("4")
    try tmux.waitForText("BINDING")
    try tmux.send("C-c")
    try tmux.waitFor("the refresh is over") { rows in !rows.contains { $0.contains("reading") } }
    #expect(try line.processes("== 0").isEmpty)
    for (rule, sentence) in [
      ("9 cut 700 /rolebindings", "the answer was cut off"), ("9 stopped 0 .", "the server cannot be reached"),
    ] {
      try line.obey(rule)
      try tmux.send("R")
      let rows = try tmux.waitForText(sentence)
      #expect(rows[0].contains("read ") && rows.contains { $0.contains("BINDING") }, "\(rows)")
    }
    try line.obey()
    let made = try server.bash(
      "kubectl create rolebinding a-new-one -n sandbox --clusterrole=view --user=ada@contoso.com >/dev/null")
    defer { _ = try? server.bash("kubectl delete rolebinding a-new-one -n sandbox") }
    #expect(made.status == 0, "\(made)")
    try tmux.send("R")
    try tmux.waitForText("a-new-one")
    try tmux.waitForText("refreshed")
  }

  @Test("R takes the place of a first reading that hangs after the namespaces, and q leaves no kubectl of it behind")
  func hangingFilling() throws {
    let line = try BadLine(to: server)
    try line.obey("9 stall 300 /rolebindings")
    for key in ["R", "q"] {
      let tmux = try line.open()
      try tmux.waitForText("roles, bindings and service accounts are not read yet")
      // The header may be drawn before the rows.
      try tmux.waitForText("retail-app")
      #expect(try line.processes("> 0").isEmpty)
      if key == "R" { try line.obey() }
      try tmux.send(key)
      if key == "R" {
        try tmux.waitForText("refreshed")
        #expect(try !tmux.screen()[0].contains("not read"))
        try line.obey("9 stall 300 /rolebindings")
      } else {
        #expect(try tmux.waitForExit() == 0)
      }
      #expect(try line.processes("== 0").isEmpty)
    }
  }
}
