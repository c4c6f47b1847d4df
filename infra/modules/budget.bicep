// Tells when the month is going to cost more than was meant.
param amount int
param startDate string
param email string

var notified = empty(email) ? { contactRoles: ['Owner'], contactEmails: [] } : { contactRoles: ['Owner'], contactEmails: [email] }

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'mall'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: startDate }
    notifications: {
      spent80: union(notified, { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 80, thresholdType: 'Actual' })
      spent100: union(notified, { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 100, thresholdType: 'Actual' })
      forecast100: union(notified, { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 100, thresholdType: 'Forecasted' })
    }
  }
}
