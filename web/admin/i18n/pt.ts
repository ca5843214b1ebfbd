export default import.meta.glob<Record<string, string>>('./pt/*.json', { eager: true, import: 'default' });
