// The dashboard: the queries are in workbook.json.
param location string
param tags object
param applicationInsightsId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(applicationInsightsId, 'mall')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Mall'
    category: 'workbook'
    sourceId: applicationInsightsId
    version: 'Notebook/1.0'
    serializedData: replace(loadTextContent('../workbook.json'), '__APPLICATION_INSIGHTS__', applicationInsightsId)
  }
}
