import Reports
import Testing

/// The columns of service accounts.
@Suite struct ServiceAccountListTests {
  private let list = ServiceAccountList(Small.snapshot).table

  @Test("a table for people")
  func table() {
    expectGolden(
      list, .table,
      #"""
      NAMESPACE    SERVICE ACCOUNT   BINDINGS   AGE
      retail-app   ci                       1     -

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      NAMESPACE    SERVICE ACCOUNT   BINDINGS   AGE   REMARK   WORKLOAD IDENTITY
      retail-app   ci                       1     -            +44

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "ServiceAccountList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "namespace": "retail-app",
            "name": "ci",
            "bindings": 1,
            "created": null,
            "remark": null,
            "workloadIdentity": "+44"
          }
        ]
      }

      """#)
  }

  @Test("names are like those of kubectl")
  func name() {
    expectGolden(
      list, .name,
      #"""
      serviceaccount/ci

      """#)
  }
}
