import Foundation
import TestSupport
import Testing

/// What a bad line to a real server does to a watch.
extension EndToEnd.Server {
  /// Runs a script with kubectl, in the namespace sandbox.
  private func change(_ script: String) throws {
    let outcome = try server.bash("set -e; \(script)")
    try #require(outcome.status == 0, "\(outcome)")
  }

  private static func make(_ name: String) -> String {
    "kubectl create rolebinding \(name) -n sandbox --clusterrole=view --user=ada@contoso.com >/dev/null"
  }

  private static func remove(_ names: String) -> String {
    "kubectl delete rolebinding \(names) -n sandbox >/dev/null"
  }

  /// A watch by a line, on the bindings with `line` in their names.
  private func watching(_ line: BadLine) throws -> Tmux {
    let tmux = try line.open("--watch")
    try tmux.waitForText(" live")
    try tmux.send("4")
    try tmux.waitForText("BINDING")
    try tmux.send("/")
    try tmux.type("binding:line")
    try tmux.send("Enter")
    try tmux.waitForText("no rows match")
    return tmux
  }

  /// Waits until exactly these bindings show, each once, with a header that tells how the watch goes.
  private func wait(for names: [String], _ state: String, on tmux: Tmux) throws {
    try tmux.waitFor("\(names) show, \(state)", timeout: .seconds(20)) { rows in
      // Beside the list are the details of one of them.
      let shown = rows.compactMap { $0.split(separator: "│").first?.firstMatch(of: #/sandbox +(line-\w+) /#)?.1 }
      return rows[0].contains(state) && shown.map(String.init) == names
    }
  }

  @Test("a server that stops while it is watched is told; once it is back, what happened meanwhile shows, each once")
  func stoppedWatch() throws {
    let line = try BadLine(to: server)
    let tmux = try watching(line)
    try change(Self.make("line-a"))
    defer { _ = try? server.bash(Self.remove("line-a line-b line-c --ignore-not-found")) }
    try wait(for: ["line-a"], " live", on: tmux)
    try line.obey("9 stopped 0 .")
    try wait(for: ["line-a"], "▲ not live", on: tmux)
    try tmux.waitForText("not live: ")
    try change("\(Self.make("line-b")); \(Self.make("line-c")); \(Self.remove("line-a"))")
    // Keys are answered meanwhile.
    try tmux.send("0")
    try tmux.waitForText("Cluster")
    try tmux.send("4")
    try wait(for: ["line-a"], "▲ not live", on: tmux)
    try line.obey()
    try wait(for: ["line-b", "line-c"], " live", on: tmux)
    try change(Self.remove("line-b"))
    try wait(for: ["line-c"], " live", on: tmux)
    try tmux.send("q")
    #expect(try tmux.waitForExit() == 0)
    #expect(try line.processes("== 0").isEmpty)
  }

  @Test(
    "an event that breaks off in the middle, one in drips, and a version that is too old lose and double nothing",
    arguments: [
      "1 cut 900 /rolebindings.*watch=1", "9 drip 7 /rolebindings.*watch=1", "1 expired 0 /rolebindings.*watch=1",
    ])
  func brokenWatch(rule: String) throws {
    let line = try BadLine(to: server)
    try line.obey(rule)
    let tmux = try watching(line)
    defer { _ = try? server.bash(Self.remove("line-a line-b line-c --ignore-not-found")) }
    try change("\(Self.make("line-a")); \(Self.make("line-b")); \(Self.make("line-c")); \(Self.remove("line-b"))")
    try wait(for: ["line-a", "line-c"], " live", on: tmux)
    let wanted = rule.hasPrefix("9") ? 1 : 2
    try tmux.waitFor("role bindings are watched as often as the line breaks, and once more") { _ in
      try line.asked.count { $0.contains("/rolebindings?") && $0.contains("watch=1") } == wanted
    }
  }

  @Test("a watch that says nothing more is told apart from the data by R, and q leaves no kubectl behind")
  func silentWatch() throws {
    let line = try BadLine(to: server)
    try line.obey("9 stall 300 .watch=1")
    let tmux = try watching(line)
    defer { _ = try? server.bash(Self.remove("line-a --ignore-not-found")) }
    try change(Self.make("line-a"))
    try tmux.send("R")
    try wait(for: ["line-a"], " live", on: tmux)
    #expect(try line.processes("> 0").isEmpty)
    try tmux.send("q")
    #expect(try tmux.waitForExit() == 0)
    #expect(try line.processes("== 0").isEmpty)
  }
}
