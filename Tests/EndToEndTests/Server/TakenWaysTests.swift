import TestSupport
import Testing

extension EndToEnd {
  @Suite(
    "Ways to cluster-admin on a real API server", .enabled(if: APIServer.isFound), WithAPIServer(contents: .nothing))
  struct TakenWays {
    @Test("the first steps of ways on random clusters are really done, and lead where they are said to")
    func steps() throws {
      let server = try #require(APIServer.running)
      let outcome = try server.bash("python3 -B Tests/EndToEndTests/Server/take_ways.py $KUBECONFIG aksess 30")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let counts = outcome.lines.compactMap { Int($0.prefix { $0 != " " }) }
      #expect(counts.count >= 10 && counts.reduce(0, +) >= 50, "\(outcome.output)")
    }
  }
}
