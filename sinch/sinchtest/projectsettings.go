package sinchtest

import (
	"github.com/sinchgo/sinch-conversation-go/gen/conversation"
)

func (s *store) createSettings(r *request, body conversation.ProjectSettingsRequest) (*conversation.ProjectSettings, error) {
	if s.settings != nil {
		return nil, s.conflict("$", "the project has settings already")
	}
	return s.putSettings(body)
}

func (s *store) updateSettings(_ *request, body conversation.ProjectSettingsRequest) (*conversation.ProjectSettings, error) {
	if _, err := s.getSettings(nil); err != nil {
		return nil, err
	}
	return s.putSettings(body)
}

func (s *store) putSettings(body conversation.ProjectSettingsRequest) (*conversation.ProjectSettings, error) {
	if unified := body.ContactSettings; unified != nil && value(unified.UnifiedContactIDEnabled) && len(s.conflicts()) > 0 {
		return nil, invalid("identity conflicts have to be resolved before Unified Contact ID is enabled")
	}
	if s.settings == nil {
		s.settings = &conversation.ProjectSettingsSettings{}
	}
	if body.ContactSettings != nil {
		s.settings.ContactSettings = body.ContactSettings
	}
	return s.getSettings(nil)
}

func (s *store) getSettings(*request) (*conversation.ProjectSettings, error) {
	if s.settings == nil {
		return nil, notFound("settings of project", s.projectID)
	}
	return &conversation.ProjectSettings{ProjectID: s.projectID, Settings: s.settings}, nil
}

func (s *store) deleteSettings(*request) (any, error) {
	if _, err := s.getSettings(nil); err != nil {
		return nil, err
	}
	s.settings = nil
	return nil, nil
}
