import AccessModel
import AccessAnalysis
import TestSupport

/// What deny assignments deny.
extension AzureLine {
  static let denials: [AzureLine] = [
    AzureLine(
      reason: "a deny assignment wins over a role", assignments: held(50),
      denials: [Tenant.deny(["/pods/read"], to: [Tenant.ada])], answer: .denied),
    AzureLine(
      reason: "one of other data actions changes nothing", assignments: held(50),
      denials: [Tenant.deny(["/secrets/*"], to: [Tenant.ada])], answer: .allowed),
    AzureLine(
      reason: "it denies the members of a group in the group it names", assignments: held(50),
      denials: [Tenant.deny(["/pods/*"], to: [Tenant.engineers])], answer: .denied),
    AzureLine(
      reason: "it denies everyone by the ID of all zeros", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero])], answer: .denied),
    AzureLine(
      reason: "whom it excludes it does not deny", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], except: [Tenant.ada])], answer: .allowed),
    AzureLine(
      reason: "nor the members of a group that it excludes", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], except: [Tenant.engineers])], answer: .allowed),
    AzureLine(
      reason: "whether somebody is in a group that it excludes may be unknown", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], except: [Tenant.strangers])], answer: .unknown),
    AzureLine(
      reason: "whether somebody is in a group that it denies may be unknown", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [Tenant.strangers])], answer: .unknown),
    AzureLine(
      reason: "a group that no token carries excludes nobody", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], except: [Tenant.newsletter])], answer: .denied),
    AzureLine(
      reason: "and denies nobody", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [Tenant.newsletter])], answer: .allowed),
    AzureLine(
      reason: "a group of which it is not known whether tokens carry it may exclude", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], except: [Tenant.untold])], answer: .unknown),
    AzureLine(
      reason: "and may deny", assignments: held(50), denials: [Tenant.deny(["*"], to: [Tenant.untold])],
      answer: .unknown),
    AzureLine(
      reason: "one of which nothing says what it is may be a group that holds anybody", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [Tenant.id(99)], type: .other(""))], answer: .unknown),
    AzureLine(
      reason: "so may a group of another tenant", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [Tenant.id(99)], type: .foreignGroup)], answer: .unknown),
    AzureLine(
      reason: "it applies below its scope", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], at: Tenant.subscription)], answer: .denied),
    AzureLine(
      reason: "not where it does not apply to child scopes", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], appliesToChildScopes: false)], answer: .allowed),
    AzureLine(
      reason: "but then at its own scope", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], appliesToChildScopes: false)], namespace: nil, answer: .denied),
    AzureLine(
      reason: "and at a namespace's, in that namespace", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], at: namespace, appliesToChildScopes: false)], answer: .denied),
    AzureLine(
      reason: "one of a namespace denies nothing in another", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], at: namespace)], namespace: "other", answer: .allowed),
    AzureLine(
      reason: "a condition of it that cannot be read may exempt", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], condition: "@Resource…")], answer: .unknown),
    AzureLine(
      reason: "which does not matter where another denies", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], condition: "@Resource…"), Tenant.deny(["*"], to: [Tenant.ada])],
      answer: .denied),
    AzureLine(
      reason: "a group is denied where all its members are", assignments: held(50, Tenant.developers),
      denials: [Tenant.deny(["*"], to: [Tenant.engineers])], principal: group(Tenant.developers.name), answer: .denied),
    AzureLine(
      reason: "and not where one of them is", assignments: held(50, Tenant.developers),
      denials: [Tenant.deny(["*"], to: [Tenant.ada])], principal: group(Tenant.developers.name), answer: .allowed),
    AzureLine(
      reason: "deny assignments that were not read could deny", assignments: held(50),
      gaps: [Gap([.denyAssignments], reason: "not read")], answer: .unknown),
  ]
}
