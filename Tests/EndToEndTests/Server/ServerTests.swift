import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite("Beside a real API server", .enabled(if: APIServer.isFound), WithAPIServer(), .serialized)
  struct Server {
    let server: APIServer
    private let objects: ServerObjects

    init() throws {
      server = try #require(APIServer.running)
      objects = try ServerObjects(of: server)
    }

    @Test("can agrees with kubectl auth can-i")
    func can() throws {
      var random = SeededGenerator()
      let places = ["retail-app", "retail-web", "payments", "sandbox"]
      let all = Caller.all.flatMap { caller in
        Question.all.flatMap { question in
          question.places(places).filter { $0 != nil || !question.isInItself }.map { (caller, question, $0) }
        }
      }
      let asked = Array(all.shuffled(using: &random).prefix(240))
      let lines = asked.map { caller, question, place in
        let kubectlPlace = question.isPath ? "" : place.map { "-n \($0)" } ?? "-A"
        return """
          theirs=$(kubectl auth can-i \(question.kubectl) \(kubectlPlace) \(caller.kubectl) 2>/dev/null)
          aksess can \(caller.aksess) \(question.aksess) \(place.map { "-n \($0)" } ?? "") -f "$WORKSPACE" >/dev/null 2>&1
          echo "${theirs%% *} $?"
          """
      }
      let outcome = try server.bash(lines.joined(separator: "\n"))
      let answers = outcome.output.split(separator: "\n")
      try #require(answers.count == asked.count)
      for (answer, (caller, question, place)) in zip(answers, asked) {
        #expect(
          answer == "yes 0" || answer == "no 1",
          "seed \(SeededGenerator.seed): \(caller.aksess) \(question.aksess) in \(place ?? "the cluster"): kubectl, aksess \(answer)"
        )
      }
      // Both answers must be common, or agreement would be trivial.
      let yes = answers.count { $0.hasPrefix("yes") }
      #expect(yes > asked.count / 8 && yes < asked.count * 7 / 8, "\(yes) of \(asked.count)")
    }

    @Test("who-can lists exactly the subjects that the server allows, and bulk reviews agree")
    func whoCan() throws {
      let subjects = objects.subjects
      var asked: [(question: Int, place: String?, subject: BoundSubject)] = []
      var reviews: [Review] = []
      for (number, question) in Question.all.enumerated() {
        for place in question.places(objects.namespaces) {
          for subject in subjects {
            for alternative in question.alternatives {
              asked.append((number, place, subject))
              reviews.append(Review(alternative, in: place, user: subject.user, groups: subject.groups))
            }
          }
        }
      }
      let answers = try server.answers(reviews)
      var allowed: [Int: [String?: Set<BoundSubject>]] = [:]
      for (number, ask) in asked.enumerated() {
        #expect(answers.aksess[number] == answers.server[number], "\(reviews[number])")
        if answers.server[number] { allowed[ask.question, default: [:]][ask.place, default: []].insert(ask.subject) }
      }
      for (number, question) in Question.all.enumerated() {
        try compare(question, allowed[number] ?? [:])
      }
    }

    @Test("the server accepts the manifests of a migration, and has the objects that the comments delete")
    func migrate() throws {
      let outcome = try server.bash(
        #"""
        set -euo pipefail
        cd "$WORKSPACE/.."
        aksess migrate --manifests -f "$WORKSPACE" >migration.yaml
        kubectl apply --dry-run=server -o name -f migration.yaml
        sed -n 's/^# \(kubectl delete .*\)/\1 --dry-run=server -o name/p' migration.yaml | bash
        """#)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let names = Set(
        outcome.output.split(separator: "\n").map { $0.split(separator: "/").last.map(String.init) ?? "" })
      #expect(
        names.isSuperset(of: ["operators-all-verbs", "subresources", "all-verbs", "readers-reads-core"]), "\(names)")
    }

    /// Compares the answers to one question with those of the server in each place.
    private func compare(_ question: Question, _ allowed: [String?: Set<BoundSubject>]) throws {
      let everywhere = allowed[nil] ?? []
      let rows = try rows(question, question.isPath ? "" : "-A")
      #expect(Set(rows.filter(\.where.everywhere).map(\.subject)) == everywhere, "\(question.aksess) everywhere")
      for place in question.places(objects.namespaces).compactMap({ $0 }) {
        let inPlace = (allowed[place] ?? []).subtracting(everywhere)
        let found = rows.filter { !$0.where.everywhere && $0.where.namespaces.contains(place) }
        #expect(Set(found.map(\.subject)) == inPlace, "\(question.aksess) in \(place)")
      }
      guard !question.isPath else { return }
      #expect(Set(try self.rows(question, "--cluster-wide").map(\.subject)) == everywhere, "\(question.aksess)")
      let one = "retail-web"
      guard question.places([one]).contains(one), !question.isInItself else { return }
      #expect(Set(try self.rows(question, "-n \(one)").map(\.subject)) == allowed[one] ?? [], "\(question.aksess)")
    }

    private func rows(_ question: Question, _ place: String) throws -> [WhoCanAnswer.Row] {
      let outcome = try server.bash(#"aksess who-can \#(question.aksess) \#(place) -o json -f "$WORKSPACE""#)
      try #require(outcome.status == 0, "\(question.aksess): \(outcome.errors)")
      let items = try JSONDecoder().decode(WhoCanAnswer.self, from: Data(outcome.output.utf8)).items
      // A question about no object in particular is denied to who is allowed single objects.
      return items.filter(\.names.isEmpty)
    }
  }
}

/// The output of `who-can -o json`.
private struct WhoCanAnswer: Decodable {
  struct Row: Decodable {
    struct Place: Decodable {
      let everywhere: Bool
      let namespaces: [String]
    }
    let subject: BoundSubject
    let `where`: Place
    let names: [String]
  }
  let items: [Row]
}
