import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite(
    "Beside a real API server with 1,000 namespaces and 5,000 bindings", .enabled(if: APIServer.isFound),
    WithAPIServer(contents: .many(namespaces: 1_000, bindings: 5_000)), .serialized)
  struct LoadedServer {
    let server: APIServer

    init() throws { server = try #require(APIServer.running) }

    /// The paths of the requests for a kind, without those of watches.
    private static func pages(_ line: BadLine, of kind: String) throws -> [String] {
      try line.asked.filter { $0.contains("/\(kind)?") && !$0.contains("watch=1") }
    }

    @Test("all that kubectl lists is listed, each once, and says the same as kubectl's list in a file")
    func everything() throws {
      let outcome = try server.bash(
        """
        for kinds in "ns namespaces" "bindings rolebindings,clusterrolebindings"; do
          cmp <(aksess get ${kinds% *} -o name --no-azure | sort) <(kubectl get ${kinds#* } -A -o name | sort) && echo same
          aksess get ${kinds% *} -o name --no-azure | wc -l
        done
        for question in "get namespaces" "get bindings" "get groups" "who-can get secrets -A"; do
          cmp <(aksess $question -o csv --no-preamble --no-azure | sed -E 's/[0-9]+[smhd]//g') \
            <(aksess $question -o csv --no-preamble -f "$WORKSPACE/kubernetes.json" | sed -E 's/[0-9]+[smhd]//g') && echo same
        done
        """)
      let lines = outcome.lines
      #expect(lines.count == 8 && lines.count { $0 == "same" } == 6, "\(outcome)")
      let counts = lines.compactMap { Int($0) }
      #expect(counts.count == 2 && zip(counts, [1_004, 5_000]).allSatisfy { $0 >= $1 }, "\(counts)")
    }

    @Test("the limited user gets what a namespace's list holds, and is told what is missing")
    func limited() throws {
      let outcome = try server.bash(
        """
        kubectl create role reads-access -n team-0007 --verb=get,list --resource=roles,rolebindings,serviceaccounts >/dev/null
        kubectl create rolebinding reads-access -n team-0007 --role=reads-access --user=limited@contoso.com >/dev/null
        trap 'kubectl delete role,rolebinding reads-access -n team-0007 >/dev/null' EXIT
        KUBECONFIG=${KUBECONFIG/admin/limited}
        for n in {1..50}; do kubectl get rolebindings -n team-0007 >/dev/null 2>&1 && break; sleep 0.1; done
        kubectl get rolebindings -n team-0007 -o name | sort >listed.$$
        aksess get bindings -n team-0007 -o name --no-azure | sort | cmp - listed.$$ && wc -l <listed.$$
        rm listed.$$
        """)
      #expect(outcome.lines == ["6"], "\(outcome)")
      #expect(outcome.errors.contains("incomplete: role bindings were read only in team-0007"), "\(outcome)")
      #expect(outcome.errors.contains("incomplete: cluster role bindings were not read"), "\(outcome)")
    }

    @Test("long lists come in pages, and one that expires in the middle is begun anew, with nothing doubled")
    func pages() throws {
      let line = try BadLine(to: server)
      let question = "aksess get bindings -o name --no-azure"
      let whole = try line.bash(question)
      #expect(whole.lines.count >= 5_000, "\(whole.errors)")
      let asked = try Self.pages(line, of: "rolebindings")
      #expect(asked.map { $0.contains("continue=") } == [false, true, true], "\(asked)")
      #expect(asked.allSatisfy { $0.contains("limit=2000") })
      try line.obey("1 expired 0 /rolebindings.*continue")
      let anew = try line.bash(question)
      #expect(anew.lines == whole.lines && anew.errors == whole.errors, "\(anew.errors)")
      #expect(
        try Self.pages(line, of: "rolebindings").dropFirst(3).map { $0.contains("continue=") }
          == [false, true, false, true, true])
    }

    @Test("a page that breaks off is told, and nothing is printed of those before it")
    func brokenPage() throws {
      let line = try BadLine(to: server)
      try line.obey("9 cut 90000 /rolebindings.*continue")
      let outcome = try line.bash("aksess get bindings --no-azure")
      #expect(outcome.status == 69 && outcome.output.isEmpty, "\(outcome.lines.count)")
      #expect(outcome.errors.contains("the answer was cut off (kubectl: error: unexpected EOF)"), "\(outcome.errors)")
      #expect(try line.processes("== 0").isEmpty)
    }

    @Test("the screen opens with the namespaces, answers keys while the rest is read, and then has everything")
    func filling() throws {
      let line = try BadLine(to: server)
      try line.obey("9 drip 9000 /rolebindings")
      let tmux = try line.open()
      let rows = try tmux.waitForText("team-0001")
      #expect(rows[0].contains("incomplete: roles, bindings and service accounts are not read yet"), "\(rows[0])")
      try tmux.send("/")
      try tmux.type("team-099")
      try tmux.waitForText("team-0990")
      #expect(try tmux.screen()[0].contains("not read yet"))
      try tmux.send("Enter")
      try tmux.waitForText("the whole cluster was read")
      let read = try tmux.screen()
      #expect(read.contains { $0.contains("team-0990") } && !read.contains { $0.contains("team-0001") }, "\(read)")
      #expect(!read[0].contains("not read"), "\(read[0])")
      // A refresh leaves everything on the screen until it is done.
      try tmux.send("4", "R")
      try tmux.waitForText("reading ")
      try tmux.waitForText("binding-")
      try tmux.send("j")
      try tmux.waitForText("refreshed")
      #expect(try line.processes("== 0").isEmpty)
    }

    @Test(
      "a line that breaks while the screen fills leaves what was read, says what is missing and why, and R reads all")
    func brokenFilling() throws {
      let line = try BadLine(to: server)
      try line.obey("9 cut 90000 /rolebindings")
      let tmux = try line.open()
      let rows = try tmux.waitForText("the answer was cut off")
      #expect(rows.contains { $0.contains("team-0001") }, "\(rows)")
      #expect(rows[0].contains("incomplete: roles, bindings and service accounts were not read"), "\(rows[0])")
      try line.obey()
      try tmux.send("R")
      try tmux.waitForText("refreshed")
      #expect(!(try tmux.screen()[0].contains("not read")))
    }

    @Test("a server that stops while a list is read, and comes back, is told and then read whole")
    func stopped() throws {
      let line = try BadLine(to: server)
      let tmux = try line.open()
      try tmux.waitForText("the whole cluster was read")
      try line.obey("9 drip 9000 /rolebindings")
      try tmux.send("R")
      try tmux.waitForText("reading ")
      try tmux.waitFor("a page is read") { _ in try Self.pages(line, of: "rolebindings").count > 4 }
      try line.obey("9 stopped 0 .")
      let rows = try tmux.waitFor("it is told") { rows in
        rows.contains { $0.contains("the answer was cut off") || $0.contains("the server cannot be reached") }
      }
      #expect(
        rows.contains { $0.contains("team-0001") } && rows[0].contains("1004 namespaces · 0 groups · read "), "\(rows)")
      try line.obey()
      try tmux.send("R")
      try tmux.waitForText("refreshed")
      #expect(try line.processes("== 0").isEmpty)
    }
  }
}
