import TestSupport
import Testing

extension EndToEnd.Server {
  @Test("can --verify prints the real server's answer, which is that of aksess")
  func verify() throws {
    let subjects = [
      "group:d0e1f2a3-1111-4aaa-8bbb-000000000001", "group:d0e1f2a3-3333-4aaa-8bbb-000000000003", "system:masters",
      "sa:retail-app/ci", "user:ana.almeida@contoso.com", "'user:Zoë \"Z\" \\ 数'",
    ]
    let questions = [
      "get po -n retail-app", "exec pods web -n retail-app", "create deploy -n payments", "get /healthz",
    ]
    var words: Set<String> = []
    for subject in subjects {
      for question in questions {
        let outcome = try server.bash("aksess can \(subject) \(question) --verify")
        let answer = outcome.lines.first ?? ""
        #expect(outcome.status == ["yes": 0, "no": 1, "cannot tell": 2][answer], "\(subject) \(question): \(outcome)")
        // The groups of people and of groups are not known, so that a no of the server is none for sure.
        #expect(
          outcome.lines.last?.hasPrefix("server: \(answer == "yes" ? "yes" : "no")") == true,
          "\(subject) \(question): \(outcome)")
        #expect(outcome.errors.contains("What aksess does not know was not sent.") == (answer == "cannot tell"))
        words.insert(answer)
      }
    }
    #expect(words == ["yes", "no", "cannot tell"])
  }

  @Test("who may not create reviews is told so, and what aksess finds is printed all the same")
  func verifyForbidden() throws {
    let outcome = try server.bash(
      "KUBECONFIG=${KUBECONFIG/admin/limited}; aksess can user:x get po -n retail-app --verify")
    #expect(outcome.status == 2 && outcome.lines.first == "cannot tell", "\(outcome)")
    #expect(outcome.errors.contains("you are not allowed to ask what others may do (kubectl: "), "\(outcome)")
  }

  @Test("a server that does not know who asks is told, with what to type instead of me")
  func meTooOld() throws {
    let outcome = try server.bash("aksess can me get po")
    #expect(outcome.status == 69 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains("the server cannot say who you are: Kubernetes 1.28"), "\(outcome)")
    let settings = try TemporaryFolder(config: "me: user:limited@contoso.com\n")
    let named = try server.bash("XDG_CONFIG_HOME='\(settings.path)' aksess can me get po -n payments --verify")
    #expect(named.errors.contains("me is user:limited@contoso.com, as config.yaml says."), "\(named)")
    #expect(named.lines.contains { $0.hasPrefix("server: ") }, "\(named)")
  }

  @Test("access me lists the rights that the real server lists")
  func ownRules() throws {
    // Who asks is what this server cannot say yet.
    let whoami =
      #"{"kind":"SelfSubjectReview","status":{"userInfo":{"username":"admin","groups":["system:masters"]}}}"#
    let folder = try TemporaryFolder([
      "kubectl": "#!/bin/bash\n[[ $* == *whoami* ]] && echo '\(whoami)' && exit\nexec \"$KUBECTL\" \"$@\"\n"
    ])
    let outcome = try server.bash(
      """
      export KUBECTL=$(command -v kubectl); chmod +x '\(folder.path)/kubectl'
      PATH='\(folder.path)':$PATH aksess access me -n payments
      """)
    #expect(outcome.status == 0 && outcome.output.contains("  in payments: * on * in *\n"), "\(outcome)")
    #expect(outcome.output.contains("  in payments: get on /healthz"), "\(outcome)")
  }
}
